// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.netty.channel.ChannelHandler;
import java.lang.reflect.Field;
import java.util.Optional;

/**
 * Forgets how a socket came to be.
 *
 * <p>Vert.x's handler makes its connection when it is added to the channel, and keeps what it made it with for as long as the socket is open: the request, its
 * response and the HTTP connection, 6 kB a viewer. Where that cannot be taken from it, nothing is lost but memory.
 */
final class Handshake {
    private static final System.Logger LOG = System.getLogger(Handshake.class.getName());
    private static final String KEPT = "connectionFactory";

    private Handshake() {}

    /** Takes it from the handler of an open socket. */
    static void forget(ChannelHandler handler) {
        kept(handler.getClass()).ifPresent(field -> {
            try {
                field.set(handler, null);
            } catch (IllegalAccessException e) {
                LOG.log(System.Logger.Level.DEBUG, "A socket's handshake stays in memory", e);
            }
        });
    }

    private static Optional<Field> kept(Class<?> type) {
        try {
            var field = type.getDeclaredField(KEPT);
            return field.trySetAccessible() ? Optional.of(field) : Optional.empty();
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
    }
}
