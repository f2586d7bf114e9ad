// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.captions.CaptionTrack;

/**
 * The multivariant playlist: the ways in which a show can be played, the one to begin with first.
 *
 * @param independent whether decoding can begin with each segment of each of them
 */
public record Multivariant(List<Variant> variants, boolean independent) {
    /** Where the media playlist of what the publisher sends lies, seen from here. */
    static final String SOURCE = "index.m3u8";
    /** Where that of the sound alone lies. */
    static final String SOUND_ALONE = "sound/index.m3u8";

    public Multivariant {
        variants = List.copyOf(variants);
    }

    /**
     * What a source and its renditions offer; empty before the source's first part.
     *
     * @param renditions by name
     */
    public static Optional<Multivariant> of(View source, Map<String, View> renditions) {
        if (source.segments().isEmpty()) {
            return Optional.empty();
        }
        var variants = new ArrayList<>(List.of(Variant.of(SOURCE, source)));
        renditions.entrySet().stream()
                .filter(entry -> !entry.getValue().segments().isEmpty())
                .map(entry -> Variant.of(rendition(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(variant -> -variant.bits().peak()))
                .forEach(variants::add);
        Variant.soundAlone(SOUND_ALONE, source).ifPresent(variants::add);
        boolean independent =
                source.isIndependent() && renditions.values().stream().allMatch(View::isIndependent);
        return Optional.of(new Multivariant(variants, independent));
    }

    /** How far the source has got, as whole and as sound alone, and these renditions. */
    public static List<Report> reports(Optional<View> source, Map<String, View> renditions) {
        var reports = new ArrayList<Report>();
        source.flatMap(view -> view.report(SOURCE)).ifPresent(reports::add);
        source.filter(View::hasSoundBesides)
                .flatMap(view -> view.report(SOUND_ALONE))
                .ifPresent(reports::add);
        renditions.forEach((name, view) -> view.report(rendition(name)).ifPresent(reports::add));
        return reports;
    }

    private static String rendition(String name) {
        return "r/" + name + "/index.m3u8";
    }

    /** The playlist's text, with these captions to choose from. */
    public String text(List<CaptionTrack> captions) {
        var text = new StringBuilder(1024);
        text.append("#EXTM3U\n#EXT-X-VERSION:9\n");
        text.append(independent ? "#EXT-X-INDEPENDENT-SEGMENTS\n" : "");
        captions.forEach(track -> text.append(Subtitles.listed(track)));
        variants.forEach(variant -> variant.write(text, !captions.isEmpty()));
        return text.toString();
    }
}
