// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.kernel.Contribution;

/** One {@code db/migration} folder of the class path, told as if it were a bundle's. */
final class ClassPathMigrations implements Contribution {
    private static final String FOLDER = "db/migration";

    private final String name;
    private final Map<String, URL> files;

    private ClassPathMigrations(String name, Map<String, URL> files) {
        this.name = name;
        this.files = files;
    }

    /** All such folders. */
    static List<Contribution> all() {
        try {
            return ClassPathMigrations.class
                    .getClassLoader()
                    .resources(FOLDER)
                    .map(ClassPathMigrations::at)
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("cannot read the class path's migrations", e);
        }
    }

    private static Contribution at(URL folder) {
        try {
            return folder.getProtocol().equals("jar") ? inJar(folder) : inFolder(Path.of(folder.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not an address: " + folder, e);
        }
    }

    private static Contribution inFolder(Path folder) throws IOException {
        return new ClassPathMigrations(folder.toString(), filesIn(folder));
    }

    private static Contribution inJar(URL folder) throws IOException, URISyntaxException {
        var connection = (JarURLConnection) folder.openConnection();
        var jar = Path.of(connection.getJarFileURL().toURI());
        try (var inside = FileSystems.newFileSystem(jar)) {
            return new ClassPathMigrations(jar.toString(), filesIn(inside.getPath(FOLDER)));
        }
    }

    private static Map<String, URL> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var found = new TreeMap<String, URL>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                URI address = file.toUri();
                found.put(FOLDER + "/" + folder.relativize(file), address.toURL());
            }
            return found;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "0.0.0";
    }

    @Override
    public Optional<String> header(String header) {
        return header.equals("Vitrine-Migrations") ? Optional.of(FOLDER) : Optional.empty();
    }

    @Override
    public List<String> files(String folder) {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public ClassLoader classLoader() {
        return ClassPathMigrations.class.getClassLoader();
    }
}
