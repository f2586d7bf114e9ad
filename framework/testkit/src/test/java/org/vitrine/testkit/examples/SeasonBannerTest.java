// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.ui.UiContributorContract;
import org.vitrine.ui.spi.UiContributor;

final class SeasonBannerTest extends UiContributorContract {
    private final SeasonBanner banner = new SeasonBanner(new ManualClock(Instant.parse("2026-12-06T18:00:00Z")));

    @Override
    protected UiContributor contributor() {
        return banner;
    }

    @Override
    protected Path resources() {
        return Path.of("src/test/resources");
    }

    @Test
    void thereIsNoneInSpring() {
        var spring = new SeasonBanner(new ManualClock(Instant.parse("2026-04-06T18:00:00Z")));
        assertEquals(List.of(), spring.contributions());
    }
}
