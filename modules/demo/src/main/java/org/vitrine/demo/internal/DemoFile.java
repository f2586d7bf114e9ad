// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/** {@code demo.json}: readable by its owner alone, since it holds a password and keys. */
final class DemoFile {
    private static final System.Logger LOG = System.getLogger(DemoFile.class.getName());

    private final Path file;

    DemoFile(Path folder) {
        this.file = folder.resolve("demo.json");
    }

    /** What was written at an earlier start; empty where that cannot be read. */
    Optional<Details> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(file), Details.class));
        } catch (IOException | BadJson e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read; the demo makes new accounts.", e);
            return Optional.empty();
        }
    }

    /** Replaces the file, whole or not at all. */
    void write(Details details) {
        try {
            Files.createDirectories(file.getParent());
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.getParent(), "demo", ".json", mine);
            Files.writeString(fresh, pretty(details) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** As it stands in the file, and in the terminal. */
    static String pretty(Details details) {
        return Json.tree(details).toPrettyString();
    }
}
