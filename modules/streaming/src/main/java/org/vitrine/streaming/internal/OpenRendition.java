// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import org.vitrine.rtmp.FlvCodec;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.VideoFormat;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/** Brings what a maker of renditions hands back onto the stream's event loop. */
record OpenRendition(LiveStream stream, String name, Remake remake) implements Rendition {
    @Override
    public void track(Track track) {
        var codec = FlvCodec.of(track.codec())
                .orElseThrow(() -> new IllegalArgumentException("There are no renditions in " + track.codec() + "."));
        var configuration = new byte[track.configuration().remaining()];
        track.configuration().duplicate().get(configuration);
        var format = VideoFormat.of(codec, configuration);
        stream.run(() -> remake.begin(format));
    }

    @Override
    public void picture(AccessUnit picture) {
        var data = new byte[picture.data().remaining()];
        picture.data().duplicate().get(data);
        long scale = picture.track().timescale();
        long begin = picture.decodeTime() * 1_000 / scale;
        long end = (picture.decodeTime() + picture.duration()) * 1_000 / scale;
        int offset = Math.toIntExact(picture.compositionOffset() * 1_000L / scale);
        var sample = new Sample(begin, Math.toIntExact(end - begin), offset, picture.key(), data);
        stream.run(() -> remake.picture(sample));
    }

    @Override
    public void close() {
        stream.run(() -> stream.remakes().close(name, remake));
    }
}
