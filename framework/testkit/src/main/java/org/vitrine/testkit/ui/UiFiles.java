// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.vitrine.json.Json;

/** A bundle's files for browsers, as they lie in its {@code META-INF}. */
record UiFiles(Path folder) {
    private static final Pattern ASKED = Pattern.compile("\\bhost\\.t\\('([^']+)'");
    private static final Pattern VALUE =
            Pattern.compile("(?<!(?:=\\d|zero|one|two|few|many|other) )\\{\\s*(\\w+)\\s*[,}]");

    List<JsonNode> contributions() {
        var given = Json.read(read(folder.resolve("vitrine-ui.json"))).path("contributions");
        return StreamSupport.stream(given.spliterator(), false).toList();
    }

    /** The text of each module by its name under {@code vitrine-ui/}. */
    Map<String, String> modules() {
        var root = folder.resolve("vitrine-ui");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.m?js"))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            UiFiles::read,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exports(String module, String name) {
        var quoted = Pattern.quote(name);
        var declared = "export\\s+(?:async\\s+)?(?:class|const|let|var|function\\*?)\\s+" + quoted + "\\b";
        var listed = "export\\s*\\{[^}]*\\b" + quoted + "\\s*[,}]";
        var byDefault = name.equals("default") ? "|export\\s+default\\b" : "";
        return Pattern.compile(declared + "|" + listed + byDefault)
                .matcher(modules().getOrDefault(module, ""))
                .find();
    }

    /** The keys that its modules ask their host for, as far as they are written out. */
    Set<String> askedFor() {
        return modules().values().stream()
                .flatMap(text -> ASKED.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> languages() {
        var messages = folder.resolve("vitrine-ui/messages");
        if (!Files.isDirectory(messages)) {
            return Set.of();
        }
        try (var files = Files.list(messages)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages of a language; none where there is no file. */
    Map<String, String> messages(String language) {
        var file = folder.resolve("vitrine-ui/messages/" + language + ".json");
        var found = new TreeMap<String, String>();
        if (Files.exists(file)) {
            Json.read(read(file))
                    .properties()
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
        }
        return found;
    }

    /** The names of the values that each message is given. */
    static Map<String, Set<String>> values(Map<String, String> messages) {
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> VALUE.matcher(entry.getValue())
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
