// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.vitrine.testkit.Eventually;

/** A module of the distribution under another version, as its maintainers would release it. */
final class NextRelease {
    private final String module;
    private final String version;

    NextRelease(String module, String version) {
        this.module = module;
        this.version = version;
    }

    /** Its symbolic name. */
    String name() {
        return "org.vitrine." + module;
    }

    String version() {
        return version;
    }

    /** Puts it into a shop's folder of plug-ins, over a release that is there. */
    Path writeTo(Path plugins) throws IOException {
        Files.createDirectories(plugins);
        var part = plugins.resolve(module + ".jar.part");
        try (var from = new JarInputStream(Files.newInputStream(built()))) {
            var manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (var to = new JarOutputStream(Files.newOutputStream(part), manifest)) {
                for (var entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        to.putNextEntry(entry);
                        from.transferTo(to);
                    }
                }
            }
        }
        return Files.move(
                part,
                plugins.resolve(module + ".jar"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts it into the shop's folder, and waits until it serves; what the shop tells of it. */
    JsonNode swapIn(RunningShop shop, Retailer retailer) throws IOException {
        writeTo(shop.plan().plugins());
        return awaitServing(retailer, name(), version);
    }

    /** What the shop tells of the newest release of a bundle, once that is this one and serves. */
    static JsonNode awaitServing(Retailer retailer, String name, String version) {
        return Eventually.get(
                () -> retailer.client()
                        .get("api/v1/extensions/" + name)
                        .json()
                        .path("releases")
                        .path(0),
                first -> first.path("version").asText().equals(version)
                        && first.path("standing").asText().equals("serving"));
    }

    private Path built() throws IOException {
        var folder = Checkout.root().resolve("distribution/standard/target/distribution/bundles/5");
        try (var jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("vitrine-" + module + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + module + " in " + folder));
        }
    }
}
