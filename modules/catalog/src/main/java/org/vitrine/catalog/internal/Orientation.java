// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held a photo, by the tag 0x0112 of its Exif data: 1 upright to 8 turned left.
 *
 * @param code 1 to 8, as Exif numbers them
 */
record Orientation(int code) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int FIRST_TURNED = 5;
    private static final int LAST = 8;

    /** Reads it; upright where nothing is said or nothing can be read. */
    static Orientation ofJpeg(byte[] file) {
        try {
            return new Orientation(find(ByteBuffer.wrap(file).position(2)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    boolean turned() {
        return code >= FIRST_TURNED;
    }

    /** Puts a picture of this size upright. */
    AffineTransform place(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int find(ByteBuffer jpeg) {
        int marker = Short.toUnsignedInt(jpeg.getShort());
        while (marker != START_OF_SCAN) {
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            if (marker == APP1 && jpeg.getInt(jpeg.position()) == EXIF) {
                return inTiff(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
            marker = Short.toUnsignedInt(jpeg.getShort());
        }
        return UPRIGHT.code;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int code = Short.toUnsignedInt(tiff.getShort(at + 8));
                return code > LAST ? UPRIGHT.code : code;
            }
        }
        return UPRIGHT.code;
    }
}
