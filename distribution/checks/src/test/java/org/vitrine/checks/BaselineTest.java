// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released is kept: a change that breaks it bears the version that says so. */
final class BaselineTest {
    private static final Path CLASSES = Checkout.root().resolve("framework/api/target/classes");
    private static final String PACKAGE = "org.vitrine.chat.spi";
    private static final String BROKEN = """
            package org.vitrine.chat.spi;

            @org.osgi.annotation.versioning.ConsumerType
            public interface ChatFilter {
                Verdict judge(Draft draft);

                void alsoDoThis();
            }
            """;

    @TempDir
    private Path copy;

    @Test
    void todaysContractsKeepWhatWasReleased() throws Exception {
        assertEquals(List.of(), ReleasedApi.broken(CLASSES), "see framework/docs/versioning.md");
    }

    @Test
    void aBrokenPromiseIsFound() throws Exception {
        breakContract();

        assertEquals(
                List.of(PACKAGE + " has changed (MAJOR) and needs version 2.0.0; it has 1.0.0"), brokenInThatPackage());
    }

    @Test
    void aNewVersionSaysThatItIsBroken() throws Exception {
        breakContract();
        var file = copy.resolve("META-INF/MANIFEST.MF");
        var manifest = new Manifest();
        try (var in = Files.newInputStream(file)) {
            manifest.read(in);
        }
        var exports = manifest.getMainAttributes().getValue("Export-Package");
        var bumped = exports.replace(PACKAGE + ";version=\"1.0.0\"", PACKAGE + ";version=\"2.0.0\"");
        manifest.getMainAttributes().putValue("Export-Package", bumped);
        try (var out = Files.newOutputStream(file)) {
            manifest.write(out);
        }

        assertEquals(List.of(), brokenInThatPackage());
    }

    private List<String> brokenInThatPackage() throws Exception {
        return ReleasedApi.broken(copy).stream()
                .filter(sentence -> sentence.startsWith(PACKAGE + " "))
                .toList();
    }

    private void breakContract() throws IOException {
        Files.walkFileTree(CLASSES, new Copying());
        Javac.compile(List.of(BROKEN), Javac.ownClassPath(), copy);
    }

    private final class Copying extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(copy.resolve(CLASSES.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, copy.resolve(CLASSES.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
