// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar made on the spot. */
public final class Jar {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Jar() {
        header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
    }

    public static Jar bundle(String name) {
        return new Jar()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", "1.2.0");
    }

    public Jar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    public Jar file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A class of the test's own class path, with those in it. */
    public Jar type(Class<?> type) throws IOException {
        var path = type.getName().replace('.', '/') + ".class";
        try (var content = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(path), path)) {
            files.put(path, content.readAllBytes());
        }
        return this;
    }

    /** Written under another name and moved in, as a plug-in is to be delivered. */
    public Path writeTo(Path folder, String name) throws IOException {
        var part = folder.resolve(name + ".part");
        try (var jar = new JarOutputStream(Files.newOutputStream(part), manifest)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
