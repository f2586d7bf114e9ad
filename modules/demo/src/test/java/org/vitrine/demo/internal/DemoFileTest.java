// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.json.Json;

final class DemoFileTest {
    private static final Details DETAILS = new Details(
            "http://localhost:8080",
            "http://localhost:8080/console",
            "http://localhost:8080/shows/one",
            "rtmp://localhost:1935/live",
            "key",
            "mara@veldorn.example",
            "secret",
            "api-key",
            "one");

    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        new DemoFile(folder).write(DETAILS);
        var permissions = Files.getPosixFilePermissions(folder.resolve("demo.json"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        var file = new DemoFile(folder);
        assertEquals(Optional.empty(), file.read());
        file.write(DETAILS);
        file.write(DETAILS);
        assertEquals(Optional.of(DETAILS), file.read());
    }

    @Test
    void itsMembersAreThoseOfTheSurface() throws IOException {
        new DemoFile(folder).write(DETAILS);
        var names = Json.read(Files.readString(folder.resolve("demo.json"))).fieldNames();
        var expected = "url console player rtmp streamKey email password apiKey show";
        assertEquals(expected, String.join(" ", (Iterable<String>) () -> names));
    }

    @Test
    void aBrokenFileIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("demo.json"), "{");
        assertEquals(Optional.empty(), new DemoFile(folder).read());
    }

    @Test
    void secretsAreNotInWhatIsLogged() {
        assertFalse(DETAILS.toString().contains("secret"));
    }
}
