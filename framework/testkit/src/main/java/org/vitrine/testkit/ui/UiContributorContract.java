// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Strain;
import org.vitrine.ui.UiContribution;
import org.vitrine.ui.spi.UiContributor;

/** What every {@link UiContributor} must do; inherit it in a test of yours. */
public abstract class UiContributorContract {
    /** The contributor to be tested, at a moment when it contributes something. */
    protected abstract UiContributor contributor();

    /** The folder that {@code META-INF} lies in; {@code src/main/resources} of the module unless overridden. */
    protected Path resources() {
        return Path.of("src/main/resources");
    }

    @Test
    void itAnswersAtOnce() {
        Strain.withoutWaiting(() -> contributor().contributions());
    }

    @Test
    void itAnswersTheSameWhileItIsRegistered() {
        var contributor = contributor();
        assertEquals(contributor.contributions(), contributor.contributions());
    }

    @Test
    void eachModuleIsThereAndExportsWhatIsNamed() {
        var files = new UiFiles(resources().resolve("META-INF"));
        assertAll(contributor().contributions().stream().map(given -> () -> assertThere(files, given)));
    }

    private static void assertThere(UiFiles files, UiContribution given) {
        assertTrue(
                files.modules().containsKey(given.module()),
                () -> "META-INF/vitrine-ui/" + given.module() + " is not there");
        assertTrue(
                files.exports(given.module(), given.export()),
                () -> given.module() + " does not export " + given.export());
    }
}
