// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;

/**
 * Frames as WebSocket messages. A peer that has not answered one ping when the next is due is gone.
 *
 * <p>The bytes of a frame are the same for all who get it, header and all, and go past Vert.x straight into the connection: everything that is
 * written here goes this one way, so that nothing overtakes. The kernel keeps at most {@value #KERNEL_BYTES} bytes for one who does not
 * read, not the megabytes to which it would grow otherwise.
 */
final class WebSocketSink implements Sink {
    private static final int KERNEL_BYTES = 64 << 10;
    private static final WriteBufferWaterMark WATERMARKS = new WriteBufferWaterMark(16 << 10, 64 << 10);
    private static final byte[] PING = {(byte) 0x89, 0};
    private static final int GOING_AWAY = 1001;

    private final ServerWebSocket socket;
    /** What is written here has passed all handlers that turn frames into bytes, and none that encrypt them. */
    private final ChannelHandlerContext way;

    private final Channel channel;
    private boolean pinged;
    private Runnable drained = () -> {};

    WebSocketSink(ServerWebSocket socket) {
        this.socket = socket;
        var handler = ((WebSocketInternal) socket).channelHandlerContext();
        var encoder = handler.pipeline().context(WebSocketFrameEncoder.class);
        this.way = encoder == null ? handler : encoder;
        this.channel = way.channel();
        channel.config().setWriteBufferWaterMark(WATERMARKS);
        channel.config().setOption(ChannelOption.SO_SNDBUF, KERNEL_BYTES);
        handler.pipeline().addBefore(handler.name(), "room", new Drain());
        Handshake.forget(handler.handler());
        socket.pongHandler(pong -> pinged = false);
    }

    @Override
    public void send(Frame frame) {
        if (!socket.isClosed()) {
            write(frame.webSocket());
        }
    }

    @Override
    public boolean isFull() {
        return !channel.isWritable();
    }

    @Override
    public void onDrain(Runnable action) {
        drained = action;
    }

    @Override
    public void ping() {
        if (pinged) {
            close(GOING_AWAY, "no answer to a ping");
        } else if (!socket.isClosed()) {
            pinged = true;
            write(Unpooled.wrappedBuffer(PING));
        }
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what cannot be written ends the connection
    private void write(ByteBuf bytes) {
        way.writeAndFlush(bytes, way.voidPromise());
    }

    private final class Drain extends ChannelInboundHandlerAdapter {
        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (channel.isWritable()) {
                drained.run();
            }
            context.fireChannelWritabilityChanged();
        }
    }
}
