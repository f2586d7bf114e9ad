// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.ShowId;
import org.vitrine.text.LocalText;

/**
 * A show as it stands now.
 *
 * @param pinned the product that is pinned now
 * @param poster the address of a picture shown before the show
 */
public record Show(
        ShowId id,
        Slug slug,
        LocalText title,
        LocalText description,
        ShowState state,
        StaffId host,
        Optional<Instant> startsAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        List<LineUpItem> lineUp,
        Optional<Pin> pinned,
        Optional<String> poster) {
    public Show {
        lineUp = List.copyOf(lineUp);
    }
}
