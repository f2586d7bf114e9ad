// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What an archive has at an address. */
public sealed interface ArchiveAnswer {
    /**
     * A playlist as it is now.
     *
     * @param text of the type {@code application/vnd.apple.mpegurl}
     */
    record Playlist(String text) implements ArchiveAnswer {}

    /**
     * A piece that never changes, in memory.
     *
     * @param bytes MP4; read-only
     */
    record Piece(ByteBuffer bytes) implements ArchiveAnswer {
        public Piece {
            bytes = bytes.asReadOnlyBuffer();
        }
    }

    /**
     * A piece that never changes, in a file.
     *
     * @param offset of its first byte
     * @param length in bytes
     */
    record Slice(Path file, long offset, long length) implements ArchiveAnswer {}

    /** There is nothing, or nothing that may be shown. */
    record Nothing() implements ArchiveAnswer {}
}
