// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.EventType;

/** The page's list of what waits for the picture says the same as the events' own declarations. */
final class PictureTest {
    private static final String PAGE = "modules/ui-kit/src/main/resources/META-INF/vitrine-ui/picture.js";

    @Test
    void thePageHoldsBackWhatIsDeclaredToWait() throws IOException {
        var script = Files.readString(Checkout.root().resolve(PAGE));
        var found = Pattern.compile("WAITING = new Set\\(\\[(.*?)]\\)", Pattern.DOTALL)
                .matcher(script);
        assertTrue(found.find());
        assertEquals(declared(), words(found.group(1)));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(word -> word.strip().replace("'", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared() {
        return BuiltClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(EventType.class))
                .map(type -> type.getAnnotationOfType(EventType.class))
                .filter(EventType::waitsForPicture)
                .map(EventType::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
