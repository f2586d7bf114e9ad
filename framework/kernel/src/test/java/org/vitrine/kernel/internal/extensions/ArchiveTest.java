// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.kernel.internal.bundles.Jar;

final class ArchiveTest {
    @TempDir
    private Path home;

    @Test
    void whatIsKeptIsFoundAgain() throws Exception {
        var archive = new Archive(home.resolve("extensions"));
        var kept =
                archive.keep(ExtensionJar.read(Jar.bundle("org.example.guest").writeTo(home, "guest.jar")));
        assertEquals(List.of(kept), archive.all());
    }

    @Test
    void whatWasOverwrittenSinceItWasReadIsNotKept() throws Exception {
        var archive = new Archive(home.resolve("extensions"));
        var read = ExtensionJar.read(Jar.bundle("org.example.guest").writeTo(home, "guest.jar"));
        Jar.bundle("org.example.guest").file("more.txt", "more").writeTo(home, "guest.jar");
        assertThrows(IOException.class, () -> archive.keep(read));
        assertEquals(List.of(), archive.all());
    }
}
