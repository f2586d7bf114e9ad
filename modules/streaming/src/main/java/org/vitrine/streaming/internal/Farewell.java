// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import java.util.function.LongSupplier;

/**
 * Cuts a connection that has been closed, but whose other end does not read: it would be kept, with all that waits, until it does.
 *
 * <p>Who reads slowly has time to hear why it was closed; who has read nothing for two seconds, or not all within half a minute, has not.
 */
final class Farewell {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int MOST_LOOKS = 15;

    private final Vertx vertx;
    private final ChannelHandlerContext channel;
    private final LongSupplier unread;

    private Farewell(Vertx vertx, ChannelHandlerContext channel, LongSupplier unread) {
        this.vertx = vertx;
        this.channel = channel;
        this.unread = unread;
    }

    /** Watches over a connection that has just been closed; tells by the bytes that wait whether the other end reads. */
    static void over(Vertx vertx, ChannelHandlerContext channel, LongSupplier unread) {
        new Farewell(vertx, channel, unread).look(MOST_LOOKS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody left to tell
    private void look(int looks) {
        long before = unread.getAsLong();
        vertx.setTimer(PATIENCE_MILLIS, later -> {
            if (unread.getAsLong() == before || looks == 1) {
                channel.close();
            } else {
                look(looks - 1);
            }
        });
    }
}
