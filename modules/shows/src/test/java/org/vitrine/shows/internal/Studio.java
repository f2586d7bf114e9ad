// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.text.LocalText;

/** Shows on a database, with all that they need. */
final class Studio {
    final ManualClock clock = new ManualClock();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final Caller.Staff host = Callers.host();
    final SqlShows shows;

    Studio(Transactions transactions) {
        shows = new SqlShows(transactions, new MemoryOutbox(log), new FakeSecrets(), clock);
    }

    static ShowPlan plan(String title, UUID... products) {
        return plan(Optional.empty(), title, products);
    }

    static ShowPlan plan(Optional<Slug> slug, String title, UUID... products) {
        return new ShowPlan(
                slug,
                LocalText.english(title),
                LocalText.english("Come and see"),
                Optional.empty(),
                Stream.of(products)
                        .map(product -> new LineUpItem(product, Duration.ofMinutes(5), "Smile"))
                        .toList(),
                Optional.empty());
    }

    Show planned(String title, UUID... products) {
        return done(shows.plan(plan(title, products), host));
    }

    Show live(String title, UUID... products) {
        return done(shows.start(planned(title, products).id(), host));
    }

    /** What happened in a show, by type. */
    List<String> told(Show show) {
        return log.last(show.id(), host, 100).stream().map(LogEvent::type).toList();
    }

    static Show done(ShowChange change) {
        return switch (change) {
            case ShowChange.Changed changed -> changed.show();
            case ShowChange.Refused refused -> throw new AssertionError(refused.sentence());
            case ShowChange.NoSuchShow nothing -> throw new AssertionError("no such show");
        };
    }

    static String refusal(ShowChange change) {
        return switch (change) {
            case ShowChange.Changed changed -> throw new AssertionError("It was done");
            case ShowChange.Refused refused -> refused.code();
            case ShowChange.NoSuchShow nothing -> "no-such-show";
        };
    }
}
