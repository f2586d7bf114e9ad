// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The shop's own copies of jars, {@code extensions/jars/<name>/<digest>.jar}: what runs is not touched when its file in the folder of
 * plug-ins is overwritten, and what served before can serve again.
 */
final class Archive {
    private static final System.Logger LOG = System.getLogger(Archive.class.getName());
    private static final String SUFFIX = ".jar";

    private final Path folder;

    Archive(Path extensions) {
        this.folder = extensions.resolve("jars");
    }

    /** Keeps a copy, if there is none yet, and answers the jar at its new place; {@link IOException} if it is no longer what was read. */
    ExtensionJar keep(ExtensionJar jar) throws IOException {
        var place = place(jar.name(), jar.digest());
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            var part = place.resolveSibling(jar.digest() + ".part");
            Files.copy(jar.file(), part, StandardCopyOption.REPLACE_EXISTING);
            requireSame(jar, part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar.at(place);
    }

    /** All that are kept; one that has been spoilt is dropped. */
    List<ExtensionJar> all() {
        var kept = new ArrayList<ExtensionJar>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (var files = Files.walk(folder, 2)) {
            for (var file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                read(file, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
        return kept;
    }

    void drop(ExtensionJar jar) {
        try {
            Files.deleteIfExists(place(jar.name(), jar.digest()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, jar + " stays in " + folder, e);
        }
    }

    /** What is trusted is what was read: the file may have been overwritten since. */
    private static void requireSame(ExtensionJar jar, Path copy) throws IOException {
        try {
            if (Digests.of(copy).equals(jar.digest())) {
                return;
            }
        } catch (UnfitJar e) {
            throw new IOException(e);
        }
        Files.delete(copy);
        throw new IOException(jar.file() + " was overwritten while it was read");
    }

    private static void read(Path file, List<ExtensionJar> kept) throws IOException {
        try {
            var jar = ExtensionJar.read(file);
            if (file.getFileName().toString().equals(jar.digest() + SUFFIX)) {
                kept.add(jar);
                return;
            }
        } catch (UnfitJar e) {
            LOG.log(System.Logger.Level.DEBUG, "Spoilt", e);
        }
        LOG.log(System.Logger.Level.WARNING, file + " is not what was kept there; it is dropped");
        Files.delete(file);
    }

    private Path place(String name, String digest) {
        return folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_")).resolve(digest + SUFFIX);
    }
}
