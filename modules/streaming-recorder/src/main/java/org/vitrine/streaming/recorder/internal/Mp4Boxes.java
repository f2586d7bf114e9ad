// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The boxes of an MP4 that lie in a buffer (ISO/IEC 14496-12), found by their types.
 *
 * @param type four letters
 * @param bytes the box's content, without its head; writing there writes in the buffer it was read from
 */
record Mp4Boxes(String type, ByteBuffer bytes) {
    private static final int HEAD = 8;

    /** The boxes that follow each other in this buffer. */
    static List<Mp4Boxes> in(ByteBuffer buffer) throws IOException {
        var boxes = new ArrayList<Mp4Boxes>();
        int at = buffer.position();
        while (at < buffer.limit()) {
            if (buffer.limit() - at < HEAD) {
                throw new IOException("An MP4 box without a head");
            }
            int length = buffer.getInt(at);
            if (length < HEAD || length > buffer.limit() - at) {
                throw new IOException("An MP4 box that is longer than what it lies in");
            }
            var type = new byte[4];
            buffer.get(at + 4, type);
            boxes.add(
                    new Mp4Boxes(new String(type, StandardCharsets.US_ASCII), buffer.slice(at + HEAD, length - HEAD)));
            at += length;
        }
        return boxes;
    }

    /** All boxes at the end of this path of types. */
    static List<Mp4Boxes> all(ByteBuffer buffer, String... path) throws IOException {
        var found = in(buffer).stream().filter(box -> box.type.equals(path[0])).toList();
        if (path.length == 1) {
            return found;
        }
        var rest = Stream.of(path).skip(1).toArray(String[]::new);
        var deeper = new ArrayList<Mp4Boxes>();
        for (var box : found) {
            deeper.addAll(all(box.bytes, rest));
        }
        return deeper;
    }

    /** The first box at the end of this path. */
    static Mp4Boxes first(ByteBuffer buffer, String... path) throws IOException {
        var found = all(buffer, path);
        if (found.isEmpty()) {
            throw new IOException("An MP4 without " + String.join("/", path));
        }
        return found.getFirst();
    }
}
