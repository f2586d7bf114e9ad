// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.kernel.internal.extensions.TestExtensions.carryOut;
import static org.vitrine.kernel.internal.extensions.TestExtensions.done;
import static org.vitrine.kernel.internal.extensions.TestExtensions.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.ExtensionRefused.Reason;
import org.vitrine.extensions.Release;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.identity.Caller;
import org.vitrine.kernel.internal.bundles.InFelix;
import org.vitrine.kernel.internal.bundles.Jar;

final class ExtensionsTest {
    private static final String GUEST = "org.example.guest";
    private static final String MODULE = "org.vitrine.sample";
    private static final Caller BY = Caller.Staff.SYSTEM;
    private static final Map<String, Object> CONFIG = Map.of("allowUnsigned", true, "startSeconds", 1L);

    @TempDir
    private Path home;

    private TestExtensions shop;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("modules"));
        jar(MODULE, "1.0.0").writeTo(home.resolve("modules"), "sample.jar");
        shop = new TestExtensions(home, CONFIG);
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty(Activators.HANGS);
        shop.close();
    }

    @Test
    void aJarIsTakenInWhenItComesAndLetGoWhenItGoes() throws Exception {
        var jar = drop(jar(GUEST, "1.0.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.0.0");
        Files.delete(jar);
        InFelix.await(() -> shop.desk().find(GUEST).isEmpty());
        assertTrue(shop.felix().running(GUEST).isEmpty());
    }

    @Test
    void aJarThatGoesWhileItIsLookedAtIsNotInTheWayOfOthers() throws Exception {
        var desk = Files.createDirectories(home.resolve("desk"));
        var gone = jar("org.example.gone", "1.0.0").writeTo(desk, "gone.jar");
        var stays = jar(GUEST, "1.0.0").writeTo(desk, "stays.jar");
        var seen = Map.of(gone, ExtensionJar.read(gone), stays, ExtensionJar.read(stays));
        Files.delete(gone);
        shop.desk().look(new FolderState(seen, Map.of()));
        assertTrue(shop.runs(GUEST, "1.0.0"));
        assertTrue(shop.desk().find("org.example.gone").isEmpty());
    }

    @Test
    void whatLiesThereRunsAtTheNextStart() throws Exception {
        drop(jar(GUEST, "1.0.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.0.0");
        restart();
        assertTrue(shop.runs(GUEST, "1.0.0"));
    }

    @Test
    void anOverwrittenJarIsAnUpdateAndCanBeRolledBack() throws Exception {
        drop(jar(GUEST, "1.0.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.0.0");
        drop(jar(GUEST, "1.1.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.1.0");
        done(shop.desk().rollBack(GUEST, BY));
        assertTrue(shop.runs(GUEST, "1.0.0"));
        restart();
        assertTrue(shop.runs(GUEST, "1.0.0"));
        assertEquals(List.of("1.0.0", "1.1.0"), versions(GUEST));
    }

    @Test
    void ofSeveralJarsTheNewestServesAndTheNextWhenItGoes() throws Exception {
        drop(jar(GUEST, "1.9.0"), "a.jar");
        var newest = drop(jar(GUEST, "1.10.0"), "b.jar");
        shop.awaitRunning(GUEST, "1.10.0");
        Files.delete(newest);
        shop.awaitRunning(GUEST, "1.9.0");
    }

    @Test
    void anUpdateThatThrowsLeavesTheOldOneServing() throws Exception {
        drop(jar(GUEST, "1.0.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.0.0");
        drop(broken(Activators.Throwing.class), "guest.jar");
        shop.awaitStanding(GUEST, Standing.QUARANTINED);
        assertTrue(shop.runs(GUEST, "1.0.0"));
        assertEquals(
                List.of("It is not started: the licence has run out."),
                release(GUEST, "2.0.0").problems());
        restart();
        assertTrue(shop.runs(GUEST, "1.0.0"));
        assertEquals(Standing.QUARANTINED, release(GUEST, "2.0.0").standing());
    }

    @Test
    void anUpdateThatHangsLeavesTheOldOneServing() throws Exception {
        drop(jar(GUEST, "1.0.0"), "guest.jar");
        shop.awaitRunning(GUEST, "1.0.0");
        System.setProperty(Activators.HANGS, "true");
        drop(broken(Activators.Hanging.class), "guest.jar");
        shop.awaitStanding(GUEST, Standing.QUARANTINED);
        assertTrue(shop.runs(GUEST, "1.0.0"));
        var told = release(GUEST, "2.0.0").problems().getFirst();
        assertTrue(told.startsWith("It is not started: it hangs in "), told);
        assertTrue(told.contains("Activators$Hanging.start"), told);
    }

    @Test
    void whatLacksSomethingWaitsForIt() throws Exception {
        drop(jar(GUEST, "1.0.0").header("Import-Package", "org.example.offered;version=\"[2,3)\""), "guest.jar");
        shop.awaitStanding(GUEST, Standing.WAITING);
        assertEquals(
                List.of(
                        "It is not started: it needs package org.example.offered [2.0.0,3.0.0), which nothing here offers."),
                shop.first(GUEST).problems());
        drop(
                jar("org.example.offering", "1.0.0").header("Export-Package", "org.example.offered;version=\"2.1\""),
                "offering.jar");
        shop.awaitRunning(GUEST, "1.0.0");
    }

    @Test
    void aFileThatIsNoExtensionIsToldAndCanBeRemoved() throws Exception {
        Files.writeString(shop.plugins().resolve("half.jar"), "half of a jar");
        new Jar().writeTo(shop.plugins(), "library.jar");
        shop.awaitStanding("half.jar", Standing.QUARANTINED);
        shop.awaitStanding("library.jar", Standing.QUARANTINED);
        assertTrue(shop.first("half.jar").problems().getFirst().startsWith("It is not a whole jar"));
        assertEquals(
                "It is a jar, but no OSGi bundle: its manifest has no Bundle-SymbolicName.",
                shop.first("library.jar").problems().getFirst());
        carryOut(shop.desk().remove("half.jar", BY));
        InFelix.await(() -> shop.desk().find("half.jar").isEmpty());
    }

    @Test
    void aJarStandsInForAModuleUntilItGoes() throws Exception {
        assertTrue(shop.runs(MODULE, "1.0.0"));
        drop(jar(MODULE, "1.1.0"), "sample.jar");
        shop.awaitRunning(MODULE, "1.1.0");
        restart();
        assertTrue(shop.runs(MODULE, "1.1.0"));
        carryOut(shop.desk().remove(MODULE, BY));
        assertTrue(shop.runs(MODULE, "1.0.0"));
        assertFalse(Files.exists(shop.plugins().resolve("sample.jar")));
        assertEquals(
                Reason.NOT_POSSIBLE, refusal(shop.desk().remove(MODULE, BY)).reason());
    }

    @Test
    void whatIsStoppedStaysSoUntilItIsStarted() throws Exception {
        done(shop.desk().stop(MODULE, BY));
        assertTrue(shop.felix().running(MODULE).isEmpty());
        restart();
        assertTrue(shop.felix().running(MODULE).isEmpty());
        assertTrue(shop.extension(MODULE).stopped());
        assertEquals(Standing.STOPPED, shop.first(MODULE).standing());
        done(shop.desk().start(MODULE, BY));
        assertTrue(shop.runs(MODULE, "1.0.0"));
        assertEquals(Standing.SERVING, shop.first(MODULE).standing());
    }

    @Test
    void anOfferedJarRunsWhenItIsInstalledAndLiesInTheFolderThen() throws Exception {
        var jar = jar(GUEST, "1.0.0")
                .header("Import-Package", "org.example.absent")
                .writeTo(home, "upload.jar");
        var offered = done(shop.desk().offer(jar, BY));
        assertEquals(Standing.OFFERED, offered.releases().getFirst().standing());
        assertEquals(
                List.of("It needs package org.example.absent in any version, which nothing here offers."),
                offered.releases().getFirst().needs());
        var digest = done(shop.desk().offer(jar(GUEST, "1.0.1").writeTo(home, "better.jar"), BY)).releases().stream()
                .filter(release -> release.version().equals("1.0.1"))
                .findFirst()
                .orElseThrow()
                .digest();
        done(shop.desk().install(GUEST, digest, false, BY));
        assertTrue(shop.runs(GUEST, "1.0.1"));
        assertTrue(Files.exists(shop.plugins().resolve(GUEST + "-1.0.1.jar")));
        restart();
        assertTrue(shop.runs(GUEST, "1.0.1"));
    }

    @Test
    void theModulesAreListedToo() {
        assertEquals(
                List.of(MODULE), shop.desk().all().stream().map(Extension::name).toList());
        assertEquals(Extension.Kind.MODULE, shop.extension(MODULE).kind());
        assertEquals(Release.Origin.DISTRIBUTION, shop.first(MODULE).origin());
    }

    private void restart() throws Exception {
        shop.close();
        shop = new TestExtensions(home, CONFIG);
    }

    private Path drop(Jar jar, String name) throws Exception {
        return jar.writeTo(shop.plugins(), name);
    }

    private List<String> versions(String name) {
        return shop.extension(name).releases().stream().map(Release::version).toList();
    }

    private Release release(String name, String version) {
        return shop.extension(name).releases().stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static Jar jar(String name, String version) {
        return Jar.bundle(name).header("Bundle-Version", version);
    }

    private static Jar broken(Class<?> activator) throws Exception {
        return jar(GUEST, "2.0.0")
                .header("Bundle-Activator", activator.getName())
                .header("Import-Package", "org.osgi.framework")
                .type(activator)
                .type(Activators.class);
    }
}
