// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** Watches over the live socket, and checks by the fragments' sequence numbers that each comes once. */
final class SocketWatcher implements MediaLoad.MediaViewer {
    private static final int BINARY = 2;
    private static final int CONTINUATION = 0;
    private static final int MOOF = 0x6D6F6F66;
    /** From a fragment's begin: its box's head and then that of {@code mfhd} with version and flags. */
    private static final int SEQUENCE_AT = 20;

    private final MediaPlan plan;
    private final MediaAudit audit;
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private boolean upgraded;
    private boolean entered;
    private long expected = -1;
    private @Nullable SocketChannel channel;

    SocketWatcher(MediaPlan plan, MediaAudit audit) {
        this.plan = plan;
        this.audit = audit;
    }

    @Override
    public void begin(SocketChannel connected) throws IOException {
        channel = connected;
        MediaLoad.send(connected, Wire.upgrade("localhost", plan.path("live")));
    }

    @Override
    public void read(ByteBuffer in) throws IOException {
        var all = in;
        if (unread.hasRemaining()) {
            all = ByteBuffer.allocate(unread.remaining() + in.remaining());
            all.put(unread).put(in).flip();
        }
        int at = upgraded ? 0 : upgrade(all);
        if (upgraded) {
            at = frames(all, at);
        }
        unread = ByteBuffer.allocate(all.limit() - at);
        unread.put(all.slice(at, all.limit() - at)).flip();
    }

    private int upgrade(ByteBuffer in) {
        for (int at = 0; at + 4 <= in.limit(); at++) {
            if (in.getInt(at) == 0x0D0A0D0A) {
                upgraded = true;
                return at + 4;
            }
        }
        return 0;
    }

    private int frames(ByteBuffer in, int from) throws IOException {
        int at = from;
        while (true) {
            long payload = Wire.payload(in, at);
            if (payload < 0 || at + Wire.header(in, at) + payload > in.limit()) {
                return at;
            }
            int begin = at + Wire.header(in, at);
            int end = begin + (int) payload;
            frame(in, in.get(at), begin, end);
            at = end;
        }
    }

    private void frame(ByteBuffer in, byte head, int begin, int end) throws IOException {
        int opcode = head & 0x0F;
        if (opcode == Wire.CLOSE) {
            throw new IOException("The shop has closed the socket");
        } else if (opcode == Wire.PING && channel != null) {
            MediaLoad.send(channel, Wire.frame(Wire.PONG, new byte[0]));
        } else if (opcode == BINARY || opcode == CONTINUATION) {
            fragments(in, begin, end);
        }
    }

    /** A message may hold several; one so long that it came in several frames is what a viewer begins with. */
    private void fragments(ByteBuffer in, int begin, int end) {
        long last = -1;
        long before = expected;
        long firstOfMessage = -1;
        for (int at = begin; at + SEQUENCE_AT + 4 <= end; at += Math.max(8, in.getInt(at))) {
            if (in.getInt(at + 4) == MOOF) {
                last = in.getInt(at + SEQUENCE_AT);
                firstOfMessage = firstOfMessage < 0 ? last : firstOfMessage;
            }
        }
        if (last < 0) {
            return;
        }
        if (before >= 0) {
            audit.got(firstOfMessage, before);
        }
        if (before >= 0 && !entered) {
            entered = true;
            audit.entered();
        }
        expected = last + 1;
    }
}
