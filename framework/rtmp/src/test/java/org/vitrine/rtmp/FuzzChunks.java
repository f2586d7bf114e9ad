// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks, whole and cut in two by the first byte: the same messages, or the same refusal, must come of both. */
public final class FuzzChunks {
    private FuzzChunks() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int cut = 1 + (input[0] & 0xFF) % (input.length - 1);
        var whole = read(Arrays.copyOfRange(input, 1, input.length));
        var inTwo = read(Arrays.copyOfRange(input, 1, cut), Arrays.copyOfRange(input, cut, input.length));
        if (!whole.equals(inTwo)) {
            throw new AssertionError("It matters that the bytes were cut at " + cut + ": " + whole + ", " + inTwo);
        }
    }

    private static List<@Nullable String> read(byte[]... pieces) {
        var seen = new ArrayList<@Nullable String>();
        var reader = new ChunkReader();
        reader.trust();
        try {
            for (var piece : pieces) {
                reader.feed(piece);
                for (var message = reader.next(); message != null; message = reader.next()) {
                    seen.add(message.type() + " " + message.timestamp() + " " + Arrays.hashCode(message.payload()));
                }
            }
        } catch (RtmpViolation refused) {
            seen.add(refused.sentence());
        }
        return seen;
    }
}
