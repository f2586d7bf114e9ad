// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the command line says, as folders and as configurations. */
final class LaunchSettings {
    private static final String DATA = "data";

    private final Function<String, @Nullable String> property;

    LaunchSettings(Function<String, @Nullable String> property) {
        this.property = property;
    }

    Path bundles() {
        return Path.of(option("bundles").orElseThrow());
    }

    Path config() throws IOException {
        return folder("config");
    }

    Path plugins() throws IOException {
        return folder("plugins");
    }

    /** Where the shop keeps its own copies of plug-ins. */
    Path extensions() {
        return data().resolve("extensions");
    }

    /** The configurations that options make, by PID. */
    Map<String, Map<String, Object>> configurations() throws IOException {
        var made = new LinkedHashMap<String, Map<String, Object>>();
        made.put(
                "org.vitrine.http",
                values(
                        "bind",
                        "bind",
                        "port",
                        "port",
                        "publicUrl",
                        "public-url",
                        "tlsCert",
                        "tls-cert",
                        "tlsKey",
                        "tls-key"));
        made.put("org.vitrine.streaming", values("bind", "bind", "port", "rtmp-port"));
        made.put("org.vitrine.store", dataFolder("store"));
        made.put("org.vitrine.blobs", dataFolder("blobs"));
        made.put("org.vitrine.streaming.recorder", dataFolder("recordings"));
        made.put("org.vitrine.identity", dataFolder("keys"));
        if (option("demo").isPresent()) {
            made.get("org.vitrine.identity").put("demo", true);
            made.put("org.vitrine.extensions", new LinkedHashMap<>(Map.of("allowUnsigned", true, "uploads", true)));
            made.put("org.vitrine.demo", new LinkedHashMap<>(Map.of("folder", data().toString())));
        }
        return made;
    }

    private Map<String, Object> values(String... keysAndOptions) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndOptions.length; i += 2) {
            var key = keysAndOptions[i];
            option(keysAndOptions[i + 1]).ifPresent(value -> values.put(key, value));
        }
        return values;
    }

    private Map<String, Object> dataFolder(String name) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("folder", Files.createDirectories(data().resolve(name)).toString());
        return values;
    }

    private Path data() {
        return Path.of(option(DATA).orElseThrow()).toAbsolutePath();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(option(name).map(Path::of).orElseGet(() -> data().resolve(name)));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(property.apply("vitrine." + name));
    }
}
