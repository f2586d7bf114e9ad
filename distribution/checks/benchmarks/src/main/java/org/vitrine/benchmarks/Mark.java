// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.nio.ByteBuffer;

/**
 * What stands in each message, so that whoever hears it knows when it was sent, by whom and as which one: {@code ~publisher.number.nanos~}.
 *
 * @param publisher from 0
 * @param number from 1, one more with each message of this publisher
 * @param nanos when it was due, by {@link System#nanoTime}
 */
record Mark(int publisher, long number, long nanos) {
    private static final byte FENCE = '~';

    /** A text of at least so many bytes with this in it. */
    String text(int bytes) {
        var mark = "~" + publisher + "." + number + "." + nanos + "~";
        return mark + " " + "x".repeat(Math.max(0, bytes - mark.length() - 1));
    }

    /** Tells each mark in these bytes. */
    static void find(ByteBuffer in, int from, int to, Heard heard) {
        int at = from;
        while (at < to) {
            if (in.get(at) == FENCE) {
                at = read(in, at + 1, to, heard);
            } else {
                at++;
            }
        }
    }

    private static int read(ByteBuffer in, int from, int to, Heard heard) {
        long[] parts = new long[3];
        int part = 0;
        for (int at = from; at < to; at++) {
            byte c = in.get(at);
            if (c == FENCE && part == 2) {
                heard.mark((int) parts[0], parts[1], parts[2]);
                return at + 1;
            } else if (c == '.' && part < 2) {
                part++;
            } else if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + c - '0';
            } else {
                return at;
            }
        }
        return to;
    }

    /** Is told of marks. */
    @FunctionalInterface
    interface Heard {
        void mark(int publisher, long number, long nanos);
    }
}
