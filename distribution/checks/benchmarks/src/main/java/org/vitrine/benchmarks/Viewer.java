// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One viewer's connection, which checks that it hears each publisher's messages in order and once; for the thread of {@link Viewers}. */
final class Viewer implements Mark.Heard {
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Target target;
    private final Audit audit;
    /** Of each publisher: the number heard last, and when it was due. */
    private final long[] last;

    private final long[] lastDue;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private ByteBuffer unread = NOTHING;
    private SocketChannel channel;
    private boolean upgraded;
    private boolean stalled;
    private long enteredNanos;
    private long epoch = -1;
    private long offset = -1;

    Viewer(Target target, int publishers, Audit audit, SocketChannel channel) {
        this.target = target;
        this.audit = audit;
        this.last = new long[publishers];
        this.lastDue = new long[publishers];
        this.channel = channel;
    }

    boolean isIn() {
        return upgraded;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Reads nothing from now on. */
    void stall(SelectionKey key) {
        stalled = true;
        key.interestOps(0);
    }

    boolean isStalled() {
        return stalled;
    }

    /** The connection stands: asks for the room. */
    void connected(SelectionKey key) throws IOException {
        key.interestOps(SelectionKey.OP_READ);
        send(Wire.upgrade("localhost", target.path()));
    }

    /** Is out; whether it was in. */
    boolean leave() {
        boolean was = upgraded;
        upgraded = false;
        unsent.clear();
        unread = NOTHING;
        return was;
    }

    /** Goes on over a new connection. */
    void reconnect(SocketChannel fresh) {
        channel = fresh;
    }

    /** Takes in what has come, through a buffer that all viewers share; false if the connection has ended. */
    boolean read(ByteBuffer shared) throws IOException {
        shared.clear();
        shared.put(unread);
        unread = NOTHING;
        int count = channel.read(shared);
        if (count < 0) {
            return false;
        }
        shared.flip();
        int at = upgraded ? 0 : upgrade(shared);
        boolean open = take(shared, at);
        return open;
    }

    private boolean take(ByteBuffer in, int from) throws IOException {
        int at = from;
        while (upgraded) {
            long payload = Wire.payload(in, at);
            if (payload < 0 || at + Wire.header(in, at) + payload > in.limit()) {
                break;
            }
            int begin = at + Wire.header(in, at);
            int end = begin + (int) payload;
            if (!frame(in, in.get(at) & 0x0F, begin, end)) {
                return false;
            }
            at = end;
        }
        keep(in, at);
        return true;
    }

    private void keep(ByteBuffer in, int from) {
        if (from < in.limit()) {
            unread = ByteBuffer.allocate(in.limit() - from);
            unread.put(in.slice(from, in.limit() - from)).flip();
        }
    }

    private boolean frame(ByteBuffer in, int opcode, int begin, int end) throws IOException {
        switch (opcode) {
            case Wire.PING -> {
                byte[] payload = new byte[end - begin];
                in.get(begin, payload);
                send(Wire.frame(Wire.PONG, payload));
            }
            case Wire.CLOSE -> {
                return false;
            }
            default -> {
                place(in, begin, end);
                Mark.find(in, begin, end, this);
            }
        }
        return true;
    }

    @Override
    public void mark(int publisher, long number, long nanos) {
        long before = last[publisher];
        if (number <= before) {
            audit.heardAgain();
            return;
        }
        if (before != 0 && number != before + 1 && audit.counts(lastDue[publisher])) {
            audit.missed(number - before - 1);
        }
        last[publisher] = number;
        lastDue[publisher] = nanos;
        audit.heard(nanos, nanos > enteredNanos);
    }

    /** Frames begin with the place of their last event: {@code {"e":1,"o":17,"events":[…]}}. */
    private void place(ByteBuffer in, int begin, int end) {
        if (end - begin > 10 && in.get(begin + 2) == 'e' && in.get(begin + 3) == '"') {
            int at = begin + 5;
            epoch = number(in, at, end);
            while (at < end && in.get(at) != ':') {
                at++;
            }
            offset = number(in, at + 1, end);
        }
    }

    private static long number(ByteBuffer in, int from, int end) {
        long number = 0;
        for (int at = from; at < end && in.get(at) >= '0' && in.get(at) <= '9'; at++) {
            number = number * 10 + in.get(at) - '0';
        }
        return number;
    }

    /** Where the answer to the upgrade ends; sends the hello behind it. */
    private int upgrade(ByteBuffer in) throws IOException {
        for (int at = 0; at + HEADERS_END.length <= in.limit(); at++) {
            if (endsAt(in, at)) {
                requireSwitch(in);
                upgraded = true;
                enteredNanos = System.nanoTime();
                for (var hello : target.hello(offset < 0 ? "" : epoch + "." + offset).stream()
                        .toList()) {
                    send(Wire.text(hello));
                }
                return at + HEADERS_END.length;
            }
        }
        return 0;
    }

    private static boolean endsAt(ByteBuffer in, int at) {
        for (int i = 0; i < HEADERS_END.length; i++) {
            if (in.get(at + i) != HEADERS_END[i]) {
                return false;
            }
        }
        return true;
    }

    private static void requireSwitch(ByteBuffer in) throws IOException {
        if (in.get(9) != '1' || in.get(10) != '0' || in.get(11) != '1') {
            byte[] answer = new byte[Math.min(in.limit(), 300)];
            in.get(0, answer);
            throw new IOException("No WebSocket: " + new String(answer, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private void send(ByteBuffer bytes) throws IOException {
        unsent.add(bytes);
        flush();
    }

    private void flush() throws IOException {
        while (!unsent.isEmpty()) {
            channel.write(unsent.getFirst());
            if (unsent.getFirst().hasRemaining()) {
                return;
            }
            unsent.removeFirst();
        }
    }
}
