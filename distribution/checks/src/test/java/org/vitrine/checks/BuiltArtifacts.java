// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this build has made, as a Maven repository: what {@code mvn install} would give to others. */
final class BuiltArtifacts {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern OWN_ID = Pattern.compile("(?s)(?:</parent>|<modelVersion>).*?<artifactId>([^<]+)<");

    private BuiltArtifacts() {}

    /** Fills a folder in the layout of Maven's local repositories. */
    static Path into(Path repository) throws IOException {
        var root = Checkout.root();
        copy(root, repository);
        for (var part : new String[] {"framework", "modules", "distribution"}) {
            try (var folders = Files.walk(root.resolve(part), 3)) {
                folders.filter(BuiltArtifacts::isProject).forEach(project -> copy(project, repository));
            }
        }
        return repository;
    }

    private static boolean isProject(Path folder) {
        return Files.exists(folder.resolve("pom.xml")) && !folder.toString().contains("/src/");
    }

    private static void copy(Path project, Path repository) {
        try {
            var pom = Files.readString(project.resolve("pom.xml"));
            var id = OWN_ID.matcher(pom.contains("<parent>") ? pom.substring(pom.indexOf("</parent>")) : pom);
            if (!id.find()) {
                throw new AssertionError("No artifactId in " + project);
            }
            var place = Files.createDirectories(
                    repository.resolve("org/vitrine").resolve(id.group(1)).resolve(VERSION));
            var name = id.group(1) + "-" + VERSION;
            replace(project.resolve("pom.xml"), place.resolve(name + ".pom"));
            var jar = project.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                replace(jar, place.resolve(name + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a folder with all that is in it. */
    static Path copyOf(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var place = to.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
        }
        return to;
    }
}
