// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/** Tracks and units for tests; what is in the pictures decodes nowhere. */
final class Units {
    static final Track PICTURE = picture("avc1.64001f");
    static final Track SOUND = new Track(Track.Kind.SOUND, "mp4a.40.2", 48_000, bytes("1190"));
    static final Track OPUS = new Track(Track.Kind.SOUND, "opus", 48_000, bytes("4f707573"));
    static final List<Track> BOTH = List.of(PICTURE, SOUND);

    private Units() {}

    static Track picture(String codec) {
        return new Track(Track.Kind.PICTURE, codec, 1_000, bytes("0164001fffe1000467640000"));
    }

    /** A picture of so many bytes. */
    static Waiting picture(long millis, boolean key, int size) {
        return new Waiting(BOTH, new AccessUnit(PICTURE, millis, 40, 0, key, ByteBuffer.allocate(size)));
    }

    static Waiting sound(long millis) {
        return new Waiting(BOTH, new AccessUnit(SOUND, millis * 48, 1_024, 0, true, ByteBuffer.allocate(10)));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
