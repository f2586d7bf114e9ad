// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.http.spi.SocketEndpoint;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link SocketEndpoint} must do; inherit it in a test of yours. */
public abstract class SocketEndpointContract {
    private static final Pattern PART = Pattern.compile("[a-z0-9-]+|\\{[a-zA-Z]+}");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    /** The endpoint to be tested; each call answers the same one. */
    protected abstract SocketEndpoint endpoint();

    /** Values for the names in its path. */
    protected Map<String, String> parameters() {
        var values = new TreeMap<String, String>();
        NAME.matcher(endpoint().path()).results().forEach(name -> values.put(name.group(1), "1"));
        return values;
    }

    @Test
    void itsPathIsRelativeAndStaysTheSame() {
        for (var part : endpoint().path().split("/", -1)) {
            assertTrue(
                    PART.matcher(part).matches(),
                    () -> "\"" + part + "\" in " + endpoint().path());
        }
        assertEquals(endpoint().path(), endpoint().path());
    }

    @Test
    void whateverComesIsBorne() {
        var listener = endpoint().open(socket());
        OddTexts.raw()
                .forEach(frame -> Strain.toTheEnd(() -> {
                    listener.text(frame);
                    return true;
                }));
        OddTexts.messages().forEach(listener::text);
        listener.closed();
    }

    @Test
    void aPeerThatGoesAtOnceIsLetGo() {
        endpoint().open(socket()).closed();
    }

    @Test
    void whoHasGoneIsSentNothing() {
        var socket = socket();
        endpoint().open(socket).closed();
        int sent = socket.sent().size();

        endpoint().open(socket()).text("Hello");

        assertEquals(sent, socket.sent().size());
    }

    @Test
    void manyComeAtOnce() {
        Strain.together(() -> {
            var listener = endpoint().open(socket());
            listener.text("Hello");
            listener.closed();
            return true;
        });
    }

    @Test
    void whoIsWellBehavedIsNotSentAway() {
        var socket = socket();
        endpoint().open(socket);

        assertEquals(Optional.empty(), socket.closed());
    }

    private MemorySocket socket() {
        return new MemorySocket(parameters());
    }
}
