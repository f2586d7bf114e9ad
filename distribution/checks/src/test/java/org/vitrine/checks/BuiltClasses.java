// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** All classes of framework and modules, without the libraries that some bundles embed, and the folder that each comes from. */
final class BuiltClasses {
    /** Read once for all rules. */
    static final JavaClasses ALL = read();

    private static final int FOLDERS_DEEP = 4;
    private static final Pattern FOLDER = Pattern.compile(".*/((?:framework|modules)/[^/]+)/target/classes/.*");

    private BuiltClasses() {}

    /** Where a class lives, such as {@code modules/chat}; empty for a library's. */
    static String folder(JavaClass type) {
        var matcher = FOLDER.matcher(
                type.getSource().map(source -> source.getUri().toString()).orElse(""));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static JavaClasses read() {
        try (var files = Files.walk(Checkout.root(), FOLDERS_DEEP)) {
            var folders = files.filter(path -> path.endsWith(Path.of("target/classes")))
                    .filter(path -> !path.startsWith(Checkout.root().resolve("distribution")))
                    .map(path -> path.resolve("org/vitrine"))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter().importPaths(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
