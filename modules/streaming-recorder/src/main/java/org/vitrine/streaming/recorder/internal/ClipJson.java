// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vitrine.streaming.recorder.internal.RecordingTable.Clip;

/**
 * A clip as it is told; times on the programme clock.
 *
 * @param millis how long it plays: from the key frame before its beginning
 * @param playlist where everyone sees it
 * @param mp4 where everyone loads it down as a file
 */
public record ClipJson(UUID id, String title, Instant from, Instant to, long millis, String playlist, String mp4) {
    static List<ClipJson> of(Recorded recorded) {
        return recorded.clips().stream().map(clip -> of(recorded, clip)).toList();
    }

    static ClipJson of(Recorded recorded, Clip clip) {
        var slug = recorded.show().slug().value();
        return new ClipJson(
                clip.id(),
                clip.title(),
                clip.from(),
                clip.to(),
                recorded.cut(clip).millis(),
                "/media/" + slug + "/clips/" + clip.id() + ".m3u8",
                "/api/v1/shows/" + slug + "/clips/" + clip.id() + "/mp4");
    }
}
