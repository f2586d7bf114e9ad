// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.text.LocalText;

/** What a planner says of a show; the slug is made from the title where none is given. */
public record ShowPlan(
        Optional<Slug> slug,
        LocalText title,
        LocalText description,
        Optional<Instant> startsAt,
        List<LineUpItem> lineUp,
        Optional<String> poster) {
    public ShowPlan {
        lineUp = List.copyOf(lineUp);
    }
}
