// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.vitrine.rtmp.FlvTags;
import org.vitrine.rtmp.FlvTags.Tag;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/** Reads what the program writes for one step, and hands it to the rendition. A picture's duration is known when the next one comes. */
final class FlvPictures {
    private static final int HEADER = 13;
    private static final int MILLIS = 1_000;

    private final DataInputStream in;
    private final Rendition rendition;
    private @Nullable Track track;
    private Tag.@Nullable Picture held;
    private long heldTime;
    private volatile long newest = Long.MIN_VALUE;

    FlvPictures(InputStream in, Rendition rendition) {
        this.in = new DataInputStream(in);
        this.rendition = rendition;
    }

    /** The time of the newest picture, in milliseconds; any thread. */
    long newest() {
        return newest;
    }

    /** Reads to the end. */
    void readAll() throws IOException {
        in.skipNBytes(HEADER);
        try {
            while (true) {
                readTag();
            }
        } catch (EOFException end) {
            // The program has ended; a picture that is held has no duration and is left out.
        }
    }

    private void readTag() throws IOException {
        int head = in.readInt();
        int stamp = in.readInt();
        in.skipNBytes(3);
        var body = in.readNBytes(head & 0xFFFFFF);
        in.skipNBytes(4);
        if (head >>> 24 == RtmpMessage.VIDEO) {
            long time = Integer.toUnsignedLong(stamp >>> 8 | stamp << 24);
            FlvTags.video(body).ifPresent(tag -> take(tag, time));
        }
    }

    private void take(Tag tag, long time) {
        if (tag instanceof Tag.VideoConfig config) {
            var begun = new Track(
                    Track.Kind.PICTURE, config.codec().fourCc(), MILLIS, ByteBuffer.wrap(config.configuration()));
            rendition.track(begun);
            track = begun;
        } else if (tag instanceof Tag.Picture picture && track != null) {
            passHeld(track, time);
            held = picture;
            heldTime = time;
            newest = time;
        }
    }

    private void passHeld(Track of, long until) {
        if (held != null && until > heldTime) {
            var data = ByteBuffer.wrap(held.data());
            int duration = Math.toIntExact(until - heldTime);
            rendition.picture(new AccessUnit(of, heldTime, duration, held.compositionOffset(), held.key(), data));
        }
    }
}
