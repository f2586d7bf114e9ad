// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

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

    private Path built() throws IOException {
        var folder = Checkout.root().resolve("distribution/standard/target/distribution/bundles/5");
        try (var jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("vitrine-" + module + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + module + " in " + folder));
        }
    }
}
