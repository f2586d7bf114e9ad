// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

/** The way down to one viewer; on its event loop alone. */
interface Sink {
    void send(Frame frame);

    /** Whether more is waiting than should. */
    boolean isFull();

    /** Calls when less is waiting. */
    void onDrain(Runnable action);

    /** Sends something that means nothing, so that nobody on the way takes the connection for dead. */
    void ping();

    /** Ends it, with a code as WebSockets have them. */
    void close(int code, String reason);
}
