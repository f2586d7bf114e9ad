// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.ui.UiContributorContract;
import org.vitrine.ui.spi.UiContributor;

final class SeasonalSnowTest extends UiContributorContract {
    @Override
    protected UiContributor contributor() {
        return at("2026-12-24T18:00:00Z");
    }

    @Override
    protected Path resources() {
        return Path.of("src/test/resources/pages");
    }

    @Test
    void inJulyItDoesNotSnow() {
        assertEquals(List.of(), at("2026-07-24T18:00:00Z").contributions());
    }

    private static UiContributor at(String instant) {
        return new SeasonalSnow(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
