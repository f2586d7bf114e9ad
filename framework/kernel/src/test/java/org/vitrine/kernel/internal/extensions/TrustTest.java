// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.kernel.internal.extensions.TestExtensions.carryOut;
import static org.vitrine.kernel.internal.extensions.TestExtensions.done;
import static org.vitrine.kernel.internal.extensions.TestExtensions.refusal;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.extensions.ExtensionRefused.Reason;
import org.vitrine.extensions.Publisher;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.identity.Caller;
import org.vitrine.kernel.internal.bundles.Jar;

/** Only signed plug-ins of trusted publishers run, unless an operator says otherwise. */
final class TrustTest {
    private static final String GUEST = "org.example.guest";
    private static final Caller BY = Caller.Staff.SYSTEM;

    @TempDir
    private Path home;

    private TestExtensions shop;
    private SigningKey key;

    @BeforeEach
    void open() throws Exception {
        shop = new TestExtensions(home, Map.of());
        key = SigningKey.made(home.resolve("keys"), "Example Plug-ins Ltd");
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void anUnsignedJarIsRefusedUntilItIsAllowed() throws Exception {
        var jar = guest().writeTo(shop.plugins(), "guest.jar");
        shop.awaitStanding(GUEST, Standing.REFUSED);
        var digest = Digests.of(jar);
        assertTrue(shop.first(GUEST).problems().getFirst().startsWith("It is not signed"));
        assertEquals(
                Reason.NOT_TRUSTED,
                refusal(shop.desk().install(GUEST, digest, false, BY)).reason());
        done(shop.desk().install(GUEST, digest, true, BY));
        assertTrue(shop.runs(GUEST, "1.2.0"));
        assertEquals(
                List.of(ExtensionChange.Kind.INSTALLED, ExtensionChange.Kind.ALLOWED, ExtensionChange.Kind.INSTALLED),
                shop.heard().stream().map(ExtensionChange::kind).toList());
    }

    @Test
    void aPublishersJarRunsAsSoonAsThePublisherIsTrusted() throws Exception {
        key.sign(
                guest().file("a.txt", "A").writeTo(home, "unsigned.jar"),
                shop.plugins().resolve("guest.jar"));
        shop.awaitStanding(GUEST, Standing.REFUSED);
        var publisher = shop.first(GUEST).publisher().orElseThrow();
        assertEquals(new Publisher("Example Plug-ins Ltd", key.fingerprint(), false), publisher);
        carryOut(shop.desk().trust(publisher, BY));
        shop.awaitRunning(GUEST, "1.2.0");
        assertTrue(shop.first(GUEST).publisher().orElseThrow().trusted());
    }

    @Test
    void aJarThatWasChangedAfterItsSigningIsNoExtension() throws Exception {
        carryOut(shop.desk().trust(new Publisher("Example", key.fingerprint(), true), BY));
        var signed = home.resolve("signed.jar");
        key.sign(guest().file("a.txt", "A").writeTo(home, "unsigned.jar"), signed);
        try (var zip = FileSystems.newFileSystem(signed)) {
            Files.writeString(zip.getPath("a.txt"), "B");
        }
        Files.move(signed, shop.plugins().resolve("guest.jar"));
        shop.awaitStanding("guest.jar", Standing.QUARANTINED);
        var told = shop.first("guest.jar").problems().getFirst();
        assertTrue(told.startsWith("It was changed after it had been signed"), told);
    }

    @Test
    void aFileAddedAfterTheSigningMakesItUnsigned() throws Exception {
        var signed = home.resolve("signed.jar");
        key.sign(guest().file("a.txt", "A").writeTo(home, "unsigned.jar"), signed);
        try (var zip = FileSystems.newFileSystem(signed)) {
            Files.writeString(zip.getPath("b.txt"), "B");
        }
        assertTrue(ExtensionJar.read(signed).signer().isEmpty());
    }

    private static Jar guest() {
        return Jar.bundle(GUEST);
    }
}
