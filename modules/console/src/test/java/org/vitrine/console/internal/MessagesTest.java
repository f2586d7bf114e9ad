// SPDX-License-Identifier: Apache-2.0
package org.vitrine.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.json.Json;

/** The console's texts against its modules, which name them by quoted keys or by templates such as {@code role.${role}}. */
class MessagesTest {
    private static final Path UI = Path.of("src/main/resources/META-INF/vitrine-ui");
    private static final Pattern CALL = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern QUOTED = Pattern.compile("'([a-z][\\w.-]*)'");
    private static final Pattern TEMPLATE = Pattern.compile("`([a-z][\\w.-]*\\$\\{[^`]*)`");
    private static final Pattern VALUE = Pattern.compile("(?<!(?:=\\d|one|other) )\\{\\s*(\\w+)\\s*[,}]");

    private final Map<String, String> english = messages("en");
    private final Map<String, String> german = messages("de");
    private final String modules = modules();

    @Test
    void germanSaysAllThatEnglishSays() {
        assertEquals(english.keySet(), german.keySet());
    }

    @Test
    void germanNamesTheSameValues() {
        var differing = english.keySet().stream()
                .filter(key -> !values(english.getOrDefault(key, "")).equals(values(german.getOrDefault(key, ""))))
                .toList();
        assertEquals("[]", differing.toString());
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        var missing =
                found(CALL).filter(key -> !english.containsKey(key)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsUsed() {
        var named = found(QUOTED).collect(Collectors.toSet());
        var templates = found(TEMPLATE).map(MessagesTest::matching).toList();
        var unused = english.keySet().stream()
                .filter(key -> !key.startsWith("problem."))
                .filter(key -> !named.contains(key))
                .filter(key -> templates.stream()
                        .noneMatch(template -> template.matcher(key).matches()))
                .toList();
        assertEquals("[]", unused.toString());
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(modules).results().map(result -> result.group(1));
    }

    /** The keys that a template may become: anything without a space for each of its values. */
    private static Pattern matching(String template) {
        var literals = template.split("\\$\\{[^}]*}", -1);
        return Pattern.compile(Stream.of(literals).map(Pattern::quote).collect(Collectors.joining("[\\w.-]+")));
    }

    private static Set<String> values(String message) {
        return VALUE.matcher(message).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> messages(String language) {
        var found = new TreeMap<String, String>();
        Json.read(read(UI.resolve("messages/" + language + ".json")))
                .properties()
                .forEach(field -> found.put(field.getKey(), field.getValue().asText()));
        return found;
    }

    private static String modules() {
        try (var files = Files.walk(UI)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException("The console's modules cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
