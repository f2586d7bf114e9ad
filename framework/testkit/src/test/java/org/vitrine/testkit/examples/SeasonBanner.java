// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.ui.Slot;
import org.vitrine.ui.UiContribution;
import org.vitrine.ui.spi.UiContributor;

/** Puts a banner over the picture in December: it is asked when it comes, so it is up to date from the next start on. */
@Component
public final class SeasonBanner implements UiContributor {
    private static final List<UiContribution> BANNER =
            List.of(UiContribution.of(Slot.OVERLAY_TOP, "banner.js", "Banner"));

    private final boolean inSeason;

    @Activate
    public SeasonBanner(@Reference Clock clock) {
        this.inSeason = LocalDate.now(clock).getMonth() == Month.DECEMBER;
    }

    @Override
    public List<UiContribution> contributions() {
        return inSeason ? BANNER : List.of();
    }
}
