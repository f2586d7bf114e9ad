// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Clock;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.text.LocalText;
import org.vitrine.ui.Slot;
import org.vitrine.ui.UiContribution;
import org.vitrine.ui.UiContribution.Terms;
import org.vitrine.ui.spi.UiContributor;

/** Lets it snow over the picture, if it is December when the plug-in starts. */
@Component
public final class SeasonalSnow implements UiContributor {
    private static final Terms TERMS =
            new Terms(Optional.of(LocalText.english("Snow")), Optional.empty(), List.of(), false);

    private final Clock clock;

    @Activate
    public SeasonalSnow(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<UiContribution> contributions() {
        var month = clock.instant().atZone(ZoneOffset.UTC).getMonth();
        if (month != Month.DECEMBER) {
            return List.of();
        }
        return List.of(UiContribution.of(Slot.OVERLAY_VIDEO, "snow.js", "Snow").with(TERMS));
    }
}
