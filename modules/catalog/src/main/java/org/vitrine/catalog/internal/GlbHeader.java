// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first bytes of a binary glTF file (glTF 2.0, section 4.4): magic, version, length, then the JSON chunk. */
final class GlbHeader {
    /** How many bytes it has. */
    static final int LENGTH = 20;

    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int JSON_CHUNK = 0x4E4F534A;

    private GlbHeader() {}

    /** Checks the header, and tells how long the whole file says that it is, in bytes. */
    static long declaredLength(byte[] head, long most) throws UnfitFile {
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < LENGTH || header.getInt() != MAGIC) {
            throw unfit("The file is not a binary glTF model (.glb).");
        }
        if (header.getInt() != VERSION) {
            throw unfit("The model is not glTF 2.0; export it again in that version.");
        }
        long declared = Integer.toUnsignedLong(header.getInt());
        if (declared > most) {
            throw new UnfitFile("too-large", "The file has more than " + (most >> 20) + " MiB.");
        }
        long json = Integer.toUnsignedLong(header.getInt());
        if (header.getInt() != JSON_CHUNK || json > declared - LENGTH) {
            throw unfit("The model does not begin with a whole JSON chunk.");
        }
        return declared;
    }

    static UnfitFile unfit(String sentence) {
        return new UnfitFile("bad-model", sentence);
    }
}
