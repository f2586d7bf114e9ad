// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/**
 * Reads {@code config/<pid>.json}, with the environment over it and the command line over that.
 *
 * <p>{@code VITRINE_ORG_VITRINE_HTTP__PUBLIC_URL} sets {@code publicUrl} of {@code org.vitrine.http}; with {@code _FILE} behind
 * it, the value is read from the file that is named, which keeps secrets out of the environment. A component reads what is called
 * {@code password}, {@code masterKey} or {@code …Secret} as {@code .password}: by a method {@code _password()}.
 */
public final class ConfigFiles {
    private static final String SUFFIX = ".json";
    private static final String PREFIX = "VITRINE_";
    private static final String FROM_FILE = "_FILE";

    private static final Pattern SECRET = Pattern.compile("(?i)[a-z]*(password|secret|masterkey)");

    private final Path folder;
    private final Map<String, String> environment;

    public ConfigFiles(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** All configurations by PID; {@link IllegalStateException} names the file that cannot be read and why. */
    public Map<String, Map<String, Object>> readWith(Map<String, Map<String, Object>> commandLine) throws IOException {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                all.put(pid(file), read(file));
            }
        }
        for (var variable : environment.entrySet()) {
            apply(variable.getKey(), variable.getValue(), all);
        }
        commandLine.forEach((pid, values) -> configuration(all, pid).putAll(values));
        return all;
    }

    private static Map<String, Object> configuration(Map<String, Map<String, Object>> all, String pid) {
        return all.computeIfAbsent(pid, missing -> new LinkedHashMap<>());
    }

    private static String pid(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Map<String, Object> read(Path file) throws IOException {
        try {
            var values = new LinkedHashMap<String, Object>();
            var tree = Json.read(Files.readString(file));
            if (!tree.isObject()) {
                throw new IllegalStateException(file + " is not a JSON object");
            }
            for (var entry : tree.properties()) {
                values.put(hidden(entry.getKey()), value(file, entry.getKey(), entry.getValue()));
            }
            return values;
        } catch (BadJson e) {
            throw new IllegalStateException(file + " is not right. " + e.getMessage(), e);
        }
    }

    private static Object value(Path file, String key, JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : (Object) node.doubleValue();
            case ARRAY -> strings(node);
            default ->
                throw new IllegalStateException(
                        file + ": \"" + key + "\" is a text, a number, true, false or a list of texts");
        };
    }

    private static String[] strings(JsonNode list) {
        var texts = new String[list.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.get(i).asText();
        }
        return texts;
    }

    private void apply(String name, String value, Map<String, Map<String, Object>> all) throws IOException {
        int split = name.indexOf("__");
        if (!name.startsWith(PREFIX) || split < 0) {
            return;
        }
        boolean fromFile = name.endsWith(FROM_FILE);
        var pid = pid(name.substring(PREFIX.length(), split), all);
        var key = camelCase(name.substring(split + 2, fromFile ? name.length() - FROM_FILE.length() : name.length()));
        configuration(all, pid)
                .put(hidden(key), fromFile ? Files.readString(Path.of(value)).strip() : value);
    }

    private static String pid(String written, Map<String, ?> known) {
        return known.keySet().stream()
                .filter(pid -> pid.replaceAll("[^A-Za-z0-9]", "_").equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(() -> written.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** A leading dot keeps a secret out of the properties under which services are registered for all to see. */
    private static String hidden(String key) {
        return SECRET.matcher(key).matches() ? "." + key : key;
    }

    private static String camelCase(String written) {
        var words = written.toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }
}
