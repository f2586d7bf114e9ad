// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle made on the spot: a manifest and nothing else. */
final class PluginJar {
    private final String name;
    private final Manifest manifest = new Manifest();

    PluginJar(String name) {
        this.name = name;
        header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", "1.0.0");
    }

    PluginJar header(String header, String value) {
        manifest.getMainAttributes().putValue(header, value);
        return this;
    }

    /** Writes it under another name and moves it in, as a plug-in is to be delivered. */
    Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".jar.part");
        try (var jar = new JarOutputStream(Files.newOutputStream(part), manifest)) {
            jar.flush();
        }
        return Files.move(part, folder.resolve(name + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    }
}
