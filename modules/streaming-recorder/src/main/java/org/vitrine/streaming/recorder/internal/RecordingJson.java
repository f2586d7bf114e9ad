// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.text.LocalText;

/**
 * A recording as staff read it; times on the programme clock.
 *
 * @param state of its tapes the one that matters most
 * @param open whether everyone may see the replay now
 * @param from when what is kept begins
 * @param to when it ends
 * @param millis how long the replay plays, trimmed as it is
 * @param trim what of it is shown
 * @param keptUntil when it is deleted; absent if never
 * @param preview where staff see all that is kept; whoever has this address does
 */
public record RecordingJson(
        String show,
        LocalText title,
        String state,
        boolean published,
        boolean open,
        Optional<Instant> from,
        Optional<Instant> to,
        long millis,
        long bytes,
        Trim trim,
        Optional<Instant> keptUntil,
        String playlist,
        String preview,
        List<ClipJson> clips) {
    /** From when to when a replay is shown; absent for from the beginning, and to the end. */
    public record Trim(Optional<Instant> from, Optional<Instant> to) {}

    static RecordingJson of(Recorded recorded, Books books) {
        var head = recorded.head();
        var slug = recorded.show().slug().value();
        return new RecordingJson(
                slug,
                recorded.show().title(),
                recorded.state().name(),
                head.published(),
                recorded.isOpen(),
                recorded.film().start(),
                recorded.film().end(),
                recorded.replay().millis(),
                recorded.tapes().isEmpty() ? 0 : recorded.film().bytes(),
                new Trim(head.trimFrom(), head.trimTo()),
                books.keptUntil(head),
                "/media/" + slug + "/index.m3u8",
                "/media/" + slug + "/preview/" + head.preview() + "/index.m3u8",
                ClipJson.of(recorded));
    }
}
