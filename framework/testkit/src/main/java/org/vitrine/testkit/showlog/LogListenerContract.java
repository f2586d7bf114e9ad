// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.showlog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.Strain;

/** What every {@link LogListener} must do; inherit it in a test of yours. */
public abstract class LogListenerContract {
    private static final Instant NOW = ManualClock.NOON;

    private final ShowId show = new ShowId(UUID.randomUUID());
    private long offset;

    /** The listener to be tested; each call answers the same one. */
    protected abstract LogListener listener();

    @Test
    void eventsOfKindsThatItDoesNotKnowPassBy() {
        hear(event("example.NeverHeardOf", Audience.PUBLIC, "{\"deep\":{\"list\":[1,2,{}]}}"));
        hear(event("nonamespace", Audience.PUBLIC, "{}"));
    }

    @Test
    void everyAudienceIsHeard() {
        hear(event("example.Heard", Audience.PUBLIC, "{}"));
        hear(event("example.Heard", Audience.STAFF, "{}"));
        hear(event("example.Heard", new Audience.One(new ShopperId(UUID.randomUUID())), "{}"));
    }

    @Test
    void wordsThatWereErasedAreNotThere() {
        hear(event(
                "chat.MessagePosted",
                Audience.PUBLIC,
                "{\"message\":\"" + UUID.randomUUID() + "\",\"shopper\":\"" + UUID.randomUUID() + "\"}"));
    }

    @Test
    void manyComeInOneCall() {
        var many = new ArrayList<LogEvent>();
        for (int i = 0; i < 500; i++) {
            many.add(event("example.Heard", Audience.PUBLIC, "{\"i\":" + i + "}"));
        }
        hear(many.toArray(LogEvent[]::new));
    }

    @Test
    void showsAreHeardAtTheSameTime() {
        Strain.together(() -> {
            listener()
                    .appended(List.of(event(
                            new Place(new ShowId(UUID.randomUUID()), 1), "example.Heard", Audience.PUBLIC, "{}")));
            return true;
        });
    }

    @Test
    void theLogIsNotHeldUp() {
        var event = event("example.Heard", Audience.PUBLIC, "{}");
        assertTrue(Strain.withoutWaiting(() -> {
            listener().appended(List.of(event));
            return true;
        }));
    }

    private void hear(LogEvent... events) {
        listener().appended(List.of(events));
    }

    private LogEvent event(String type, Audience audience, String data) {
        return event(new Place(show, ++offset), type, audience, data);
    }

    private static LogEvent event(Place place, String type, Audience audience, String data) {
        return new LogEvent(
                place.show,
                1,
                place.offset,
                UUID.randomUUID(),
                NOW,
                Optional.empty(),
                type,
                1,
                audience,
                Optional.empty(),
                Json.read(data));
    }

    private record Place(ShowId show, long offset) {}
}
