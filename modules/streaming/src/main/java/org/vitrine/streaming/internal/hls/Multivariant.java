// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.captions.CaptionTrack;

/** The multivariant playlist: the ways in which a show can be played, the one to begin with first. */
public record Multivariant(List<Variant> variants) {
    /** Where the media playlist of what the publisher sends lies, seen from here. */
    static final String SOURCE = "index.m3u8";
    /** Where that of the sound alone lies. */
    static final String SOUND_ALONE = "sound/index.m3u8";

    public Multivariant {
        variants = List.copyOf(variants);
    }

    /** What this view offers; empty before its first part. */
    public static Optional<Multivariant> of(View source) {
        if (source.segments().isEmpty()) {
            return Optional.empty();
        }
        var variants = new ArrayList<>(List.of(Variant.of(SOURCE, source)));
        Variant.soundAlone(SOUND_ALONE, source).ifPresent(variants::add);
        return Optional.of(new Multivariant(variants));
    }

    /** The playlist's text, with these captions to choose from. */
    public String text(List<CaptionTrack> captions) {
        var text = new StringBuilder(1024);
        text.append("#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        captions.forEach(track -> text.append(Subtitles.listed(track)));
        variants.forEach(variant -> variant.write(text, !captions.isEmpty()));
        return text.toString();
    }
}
