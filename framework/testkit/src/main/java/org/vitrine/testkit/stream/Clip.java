// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A short film, whole in memory. */
public record Clip(List<FlvTag> tags) {
    private static final int SIGNATURE = 'F' << 16 | 'L' << 8 | 'V';
    private static final long USUAL_FRAME_MILLIS = 33;

    public Clip {
        tags = List.copyOf(tags);
        if (tags.stream().allMatch(FlvTag::isHeader)) {
            throw new IllegalArgumentException("a clip without pictures or sound");
        }
    }

    /** Reads an FLV file. */
    public static Clip of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Reads FLV to the end of the stream, which is left open; a tag that is cut off at the end is left out. */
    public static Clip of(InputStream flv) throws IOException {
        var in = new DataInputStream(flv);
        if (medium(in) != SIGNATURE) {
            throw new IOException("This is no FLV file");
        }
        in.readUnsignedShort();
        in.skipNBytes(in.readInt() - 9L);
        var tags = new ArrayList<FlvTag>();
        try {
            while (true) {
                in.readInt();
                readTag(in).ifPresent(tags::add);
            }
        } catch (EOFException end) {
            return new Clip(tags);
        }
    }

    /** How long it lasts, in milliseconds: up to the end of its last picture or sound. */
    public long millis() {
        return Math.max(end(FlvTag.Kind.VIDEO), end(FlvTag.Kind.AUDIO));
    }

    private long end(FlvTag.Kind kind) {
        var times = tags.stream()
                .filter(tag -> tag.kind() == kind && !tag.isHeader())
                .mapToLong(FlvTag::timestampMillis)
                .sorted()
                .toArray();
        if (times.length == 0) {
            return 0;
        }
        long last = times[times.length - 1];
        return last + (times.length == 1 ? USUAL_FRAME_MILLIS : (last - times[0]) / (times.length - 1));
    }

    private static Optional<FlvTag> readTag(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        var body = new byte[medium(in)];
        long timestamp = medium(in) | (long) in.readUnsignedByte() << 24;
        medium(in);
        in.readFully(body);
        return Arrays.stream(FlvTag.Kind.values())
                .filter(kind -> kind.number() == number)
                .findFirst()
                .map(kind -> new FlvTag(kind, timestamp, body));
    }

    private static int medium(DataInputStream in) throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }
}
