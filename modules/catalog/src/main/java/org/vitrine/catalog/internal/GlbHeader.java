// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first bytes of a binary glTF file (glTF 2.0, section 4.4): magic, version, length, then the JSON chunk. */
final class GlbHeader {
    private static final int SHORTEST = 20;
    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int JSON_CHUNK = 0x4E4F534A;

    private GlbHeader() {}

    static void check(byte[] file) throws UnfitFile {
        var header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < SHORTEST || header.getInt() != MAGIC) {
            throw unfit("The file is not a binary glTF model (.glb).");
        }
        if (header.getInt() != VERSION) {
            throw unfit("The model is not glTF 2.0; export it again in that version.");
        }
        long declared = Integer.toUnsignedLong(header.getInt());
        if (declared != file.length) {
            throw unfit("The model says that it has " + declared + " bytes, but there are " + file.length + ".");
        }
        long json = Integer.toUnsignedLong(header.getInt());
        if (header.getInt() != JSON_CHUNK || json > file.length - SHORTEST) {
            throw unfit("The model does not begin with a whole JSON chunk.");
        }
    }

    private static UnfitFile unfit(String sentence) {
        return new UnfitFile("bad-model", sentence);
    }
}
