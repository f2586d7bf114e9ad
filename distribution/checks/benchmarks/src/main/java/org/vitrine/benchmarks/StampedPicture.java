// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * Paints pictures that tell when they were painted: a row of black and white cells along the upper edge, over a texture that moves as
 * much as a room with a host in it does. Planar YUV 4:2:0, 640 x 360. For one thread.
 *
 * <p>The cells hold the lower 24 bits of the time, highest first, then their count of ones modulo 4: a cell that was misread is found out.
 */
final class StampedPicture {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    /** A cell's edge and the place of the first one, in pixels. */
    static final int CELL = 24;

    static final int LEFT = 8;
    static final int BITS = 24;
    static final int CHECK_BITS = 2;

    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final int GREY = 128;
    private static final int TEXTURE = 1024;

    private final byte[] texture = new byte[TEXTURE * HEIGHT];
    private final byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
    private int painted;

    StampedPicture() {
        var random = new Random(7);
        int tone = GREY;
        for (int i = 0; i < texture.length; i++) {
            tone = Math.clamp(tone + random.nextInt(-12, 13), 40, 210);
            texture[i] = (byte) tone;
        }
        Arrays.fill(frame, WIDTH * HEIGHT, frame.length, (byte) GREY);
    }

    /** A picture with this time on it; the same array each time. */
    byte[] at(long millis) {
        int shift = painted++ * 3 % (TEXTURE - WIDTH);
        for (int y = CELL; y < HEIGHT; y++) {
            System.arraycopy(texture, y * TEXTURE + shift, frame, y * WIDTH, WIDTH);
        }
        long stamp = millis & ((1L << BITS) - 1);
        long code = (stamp << CHECK_BITS) | (Long.bitCount(stamp) & 3);
        for (int cell = 0; cell < BITS + CHECK_BITS; cell++) {
            boolean one = ((code >> (BITS + CHECK_BITS - 1 - cell)) & 1) == 1;
            paint(cell, one ? WHITE : BLACK);
        }
        return frame;
    }

    private void paint(int cell, byte tone) {
        int left = LEFT + cell * CELL;
        for (int y = 0; y < CELL; y++) {
            Arrays.fill(frame, y * WIDTH + left, y * WIDTH + left + CELL, tone);
        }
    }
}
