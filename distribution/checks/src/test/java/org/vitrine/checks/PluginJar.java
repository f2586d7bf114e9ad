// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A plug-in made on the spot, out of classes of these tests. */
final class PluginJar {
    private final String name;
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

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

    PluginJar file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A class that its components need. */
    PluginJar type(Class<?> type) {
        var path = type.getName().replace('.', '/') + ".class";
        try (var content = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(path), path)) {
            files.put(path, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A component of Declarative Services that is there at once, as the annotations' processor would describe it. */
    PluginJar component(Class<?> type, Class<?> service, String properties) {
        type(type);
        header("Service-Component", "OSGI-INF/component.xml");
        return file("OSGI-INF/component.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" immediate="true" init="%d">
                  <implementation class="%s"/>
                  <service><provide interface="%s"/></service>
                  %s
                </scr:component>
                """.formatted(
                name, type.getConstructors()[0].getParameterCount(), type.getName(), service.getName(), properties));
    }

    /** Writes it under another name and moves it in, as a plug-in is to be delivered. */
    Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".jar.part");
        try (var jar = new JarOutputStream(Files.newOutputStream(part), manifest)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return Files.move(
                part,
                folder.resolve(name + ".jar"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
