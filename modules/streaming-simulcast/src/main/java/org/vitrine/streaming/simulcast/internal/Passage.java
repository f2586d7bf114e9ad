// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.rtmp.FlvBodies;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * Makes RTMP's messages of the units that one connection takes: configurations first and again whenever they change, times from 0.
 *
 * <p>Times follow the stream's own, which goes on by the wall clock when a publisher comes back: they never go back. Not thread-safe.
 */
final class Passage {
    private final Output output;
    private final Silence silence = new Silence();
    private List<Track> told = List.of();
    private Carried carried = Carried.of(told);
    private long origin = -1;

    Passage(Output output) {
        this.output = output;
    }

    /** Where the messages go. */
    interface Output {
        void metadata(Map<String, ?> values);

        void media(int type, long millis, byte[] body);
    }

    /** Takes the next unit; the first of all has to be an entrance. */
    void pass(Waiting next) {
        long millis = millis(next.unit());
        if (origin < 0) {
            origin = millis;
        }
        long time = millis - origin;
        if (time < 0) {
            return; // sound from before the first picture
        }
        if (!next.tracks().equals(told)) {
            tell(next.tracks(), time);
        }
        if (next.unit().track().kind() == Track.Kind.PICTURE) {
            picture(next.unit(), time);
        } else if (carried.ownSound()) {
            output.media(
                    RtmpMessage.AUDIO,
                    time,
                    FlvBodies.sound(FlvCodec.AAC, next.unit().data()));
        }
    }

    private void picture(AccessUnit unit, long time) {
        if (carried.picture().isEmpty()) {
            return;
        }
        var codec = carried.picture().get();
        if (!carried.ownSound()) {
            silence.upTo(time, at -> output.media(RtmpMessage.AUDIO, at, FlvBodies.sound(FlvCodec.AAC, Silence.FRAME)));
        }
        int offset = (int) inMillis(unit.compositionOffset(), unit.track());
        output.media(RtmpMessage.VIDEO, time, FlvBodies.picture(codec, unit.key(), offset, unit.data()));
    }

    private void tell(List<Track> tracks, long time) {
        boolean first = told.isEmpty();
        told = tracks;
        carried = Carried.of(tracks);
        if (first) {
            output.metadata(description());
        }
        for (var track : tracks) {
            if (track.kind() == Track.Kind.PICTURE) {
                carried.picture()
                        .ifPresent(codec -> output.media(
                                RtmpMessage.VIDEO, time, FlvBodies.videoConfig(codec, track.configuration())));
            } else if (carried.ownSound()) {
                output.media(RtmpMessage.AUDIO, time, FlvBodies.audioConfig(FlvCodec.AAC, track.configuration()));
            }
        }
        if (!carried.ownSound()) {
            output.media(RtmpMessage.AUDIO, time, FlvBodies.audioConfig(FlvCodec.AAC, Silence.CONFIGURATION));
        }
    }

    private Map<String, Object> description() {
        var values = new LinkedHashMap<String, Object>();
        values.put("encoder", "Vitrine");
        carried.picture().ifPresent(codec -> values.put("videocodecid", codec.isEnhanced() ? codec.fourCc() : 7));
        values.put("audiocodecid", 10);
        return values;
    }

    private static long millis(AccessUnit unit) {
        return inMillis(unit.decodeTime(), unit.track());
    }

    private static long inMillis(long units, Track track) {
        return units * 1_000 / track.timescale();
    }
}
