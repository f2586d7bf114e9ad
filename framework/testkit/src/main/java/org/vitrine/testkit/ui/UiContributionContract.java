// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.ui.Slot;

/**
 * What every bundle's {@code META-INF/vitrine-ui.json} and the files it names must fulfil; inherit it in a test of yours.
 *
 * <pre>{@code class PanelTest extends UiContributionContract {}}</pre>
 */
public abstract class UiContributionContract {
    private static final Set<Slot> WITH_TITLES =
            EnumSet.of(Slot.NAV, Slot.SHOW_TABS, Slot.LIVE_SIDE_TABS, Slot.SIDE_TABS);
    private static final Pattern ROUTE = Pattern.compile("[a-z][\\w-]*(/[\\w-]+)*");

    /** The folder that {@code META-INF} lies in; {@code src/main/resources} of the module unless overridden. */
    protected Path resources() {
        return Path.of("src/main/resources");
    }

    @Test
    void itContributesSomething() {
        assertFalse(contributions().isEmpty(), "META-INF/vitrine-ui.json has no contributions");
    }

    @Test
    void eachContributionGoesToASlotThatThereIs() {
        each(given -> assertTrue(slot(given).isPresent(), () -> "There is no slot " + given.path("slot")));
    }

    @Test
    void eachModuleIsThereAndExportsWhatIsNamed() {
        each(given -> {
            var module = given.path("module").asText();
            var export = given.path("export").asText();
            assertTrue(files().modules().containsKey(module), () -> "META-INF/vitrine-ui/" + module + " is not there");
            assertTrue(files().exports(module, export), () -> module + " does not export " + export);
        });
    }

    @Test
    void whatBecomesATabOrAPlaceHasATitle() {
        each(given -> {
            if (slot(given).filter(WITH_TITLES::contains).isPresent()) {
                var title = given.path("title");
                assertTrue(title.isTextual() || title.has("en"), () -> "This needs a title: " + given);
            }
        });
    }

    @Test
    void itsRoutesArePathsBelowTheRootOfTheApi() {
        each(given -> given.path("routes")
                .forEach(route -> assertTrue(ROUTE.matcher(route.asText()).matches(), () -> "No route: " + route)));
    }

    /** The page defines the tags, another for each version: one that a module defines itself can never be swapped. */
    @Test
    void itsModulesDefineNoTags() {
        files().modules()
                .forEach((name, text) ->
                        assertFalse(text.contains("customElements.define("), () -> name + " defines a tag itself"));
    }

    @Test
    void everyLanguageHasEveryTextWithTheSameValues() {
        var english = files().messages("en");
        assertAll(files().languages().stream()
                .map(language -> () ->
                        assertEquals(UiFiles.values(english), UiFiles.values(files().messages(language)), language)));
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        var missing = files().askedFor();
        missing.removeAll(files().messages("en").keySet());
        assertEquals(Set.of(), missing);
    }

    private void each(Consumer<JsonNode> check) {
        assertAll(contributions().stream().map(given -> () -> check.accept(given)));
    }

    private List<JsonNode> contributions() {
        return files().contributions();
    }

    private static Optional<Slot> slot(JsonNode given) {
        return Slot.find(given.path("slot").asText());
    }

    final UiFiles files() {
        return new UiFiles(resources().resolve("META-INF"));
    }
}
