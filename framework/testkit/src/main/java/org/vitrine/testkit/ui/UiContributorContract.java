// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Strain;
import org.vitrine.ui.spi.UiContributor;

/** What every {@link UiContributor} must do; inherit it in a test of yours. */
public abstract class UiContributorContract {
    /** The contributor to be tested; each call answers the same one. */
    protected abstract UiContributor contributor();

    /** The folder that {@code META-INF} lies in; {@code src/main/resources} of the module unless overridden. */
    protected Path resources() {
        return Path.of("src/main/resources");
    }

    @Test
    void itAnswersTheSameAsLongAsItIsRegistered() {
        assertEquals(
                List.copyOf(contributor().contributions()),
                List.copyOf(contributor().contributions()));
    }

    @Test
    void itAnswersAtOnce() {
        Strain.withoutWaiting(() -> contributor().contributions());
    }

    @Test
    void itsModulesAreThere() {
        var files = resources().resolve("META-INF/vitrine-ui");
        contributor()
                .contributions()
                .forEach(given -> assertTrue(
                        Files.isRegularFile(files.resolve(given.module())),
                        () -> files.resolve(given.module()) + " is not there"));
    }
}
