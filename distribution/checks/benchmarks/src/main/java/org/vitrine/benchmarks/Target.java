// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** A server that fans messages out over WebSockets. */
public interface Target {
    /** Where it listens. */
    InetSocketAddress address();

    /** The path under which viewers open a WebSocket. */
    String path();

    /**
     * The text that a viewer sends first; empty if nothing.
     *
     * @param place what was heard last, as {@code epoch.offset}; empty for one who is new
     */
    Optional<String> hello(String place);

    /** Opens a connection to send messages by. */
    Publisher publisher() throws IOException;

    /** Sends messages; for one thread. */
    interface Publisher extends AutoCloseable {
        /** Sends a text without waiting for what comes of it. */
        void publish(String text) throws IOException;

        /** How many messages were not taken. */
        int refused();

        @Override
        void close() throws IOException;
    }
}
