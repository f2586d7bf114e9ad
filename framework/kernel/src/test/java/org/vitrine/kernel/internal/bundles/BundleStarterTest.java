// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.vitrine.kernel.Contribution;
import org.vitrine.kernel.Follower;

final class BundleStarterTest {
    private static final int LEVEL = 5;

    @TempDir
    private Path folder;

    private InFelix felix;
    private KernelContributions contributions;
    private Bundles bundles;
    private BundleStarter starter;

    @BeforeEach
    void startFelix() throws BundleException {
        felix = new InFelix(folder.resolve("cache"));
        contributions = new KernelContributions(felix.context());
        bundles = new Bundles(felix.context());
        starter = new BundleStarter(bundles, contributions);
    }

    @AfterEach
    void stopFelix() throws Exception {
        felix.stop();
    }

    @Test
    void bundlesThatNeedEachOtherStartWhateverTheirNames() throws IOException {
        Jar.bundle("a.needs")
                .header("Import-Package", "org.example.offered;version=\"[1,2)\"")
                .writeTo(jars(), "a.jar");
        Jar.bundle("b.offers")
                .header("Export-Package", "org.example.offered;version=\"1.3\"")
                .writeTo(jars(), "b.jar");
        starter.startFolder(jars(), LEVEL, bundle -> true, () -> {});
        assertTrue(felix.running("a.needs").isPresent());
        assertTrue(felix.running("b.offers").isPresent());
    }

    @Test
    void aBundleThatLacksSomethingDoesNotKeepTheOthersFromStarting() throws IOException {
        Jar.bundle("a.lacks").header("Import-Package", "org.example.absent").writeTo(jars(), "a.jar");
        Jar.bundle("b.well").writeTo(jars(), "b.jar");
        Files.writeString(jars().resolve("c.jar"), "no jar at all");
        new Jar().writeTo(jars(), "d.jar");
        starter.startFolder(jars(), LEVEL, bundle -> true, () -> {});
        assertFalse(felix.running("a.lacks").isPresent());
        assertTrue(felix.running("b.well").isPresent());
    }

    @Test
    void whatIsMissingIsToldWithItsRangeAndWhatIsHereInstead() throws Exception {
        Jar.bundle("b.offers")
                .header("Export-Package", "org.example.offered;version=\"1.3\"")
                .writeTo(jars(), "b.jar");
        starter.startFolder(jars(), LEVEL, bundle -> true, () -> {});
        var jar = Jar.bundle("a.lacks")
                .header("Import-Package", "org.example.absent,org.example.offered;version=\"[2,3)\"")
                .writeTo(folder, "a.jar");
        var lacking = bundles.install(jar, LEVEL);
        assertFalse(starter.start(lacking));
        assertEquals(
                "it needs package org.example.absent in any version, which nothing here offers;"
                        + " package org.example.offered [2.0.0,3.0.0), and this shop has 1.3.0.",
                MissingRequirements.of(lacking, bundles.all()));
    }

    @Test
    void aFollowerHearsOfABundleBeforeItStartsAndBeforeItStops() throws Exception {
        var jar = Jar.bundle("a.told")
                .file("META-INF/x/a.txt", "A")
                .header("X-Told", "yes")
                .writeTo(folder, "a.jar");
        var heard = new ArrayList<String>();
        contributions.follow(new Noting(heard));
        var bundle = bundles.install(jar, LEVEL);
        starter.start(bundle);
        bundle.stop();
        assertEquals(
                List.of(
                        "arriving a.told 1.2.0 yes [META-INF/x/a.txt], running: false",
                        "leaving a.told, running: false"),
                heard);
    }

    @Test
    void aFollowerThatComesLateIsToldOfWhatRuns() throws Exception {
        starter.start(bundles.install(Jar.bundle("a.early").writeTo(folder, "a.jar"), LEVEL));
        var heard = new ArrayList<String>();
        var following = contributions.follow(new Noting(heard));
        assertEquals(List.of("arriving a.early 1.2.0 - [], running: true"), heard);
        following.close();
        starter.start(bundles.install(Jar.bundle("b.later").writeTo(folder, "b.jar"), LEVEL));
        assertEquals(1, heard.size());
    }

    @Test
    void whatAFollowerThrowsKeepsTheBundleFromStarting() throws Exception {
        var heard = new ArrayList<String>();
        contributions.follow(new Noting(heard));
        contributions.follow(new Refusing());
        assertFalse(starter.start(bundles.install(Jar.bundle("a.refused").writeTo(folder, "a.jar"), LEVEL)));
        assertFalse(felix.running("a.refused").isPresent());
        assertEquals("leaving a.refused, running: false", heard.getLast());
    }

    private Path jars() throws IOException {
        return Files.createDirectories(folder.resolve("jars"));
    }

    private static final class Refusing implements Follower {
        @Override
        public void arriving(Contribution bundle) {
            throw new IllegalStateException("its migrations do not run");
        }

        @Override
        public void leaving(Contribution bundle) {}
    }

    private final class Noting implements Follower {
        private final List<String> heard;

        Noting(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void arriving(Contribution bundle) {
            heard.add("arriving " + bundle.name() + " " + bundle.version() + " "
                    + bundle.header("X-Told").orElse("-") + " " + bundle.files("META-INF/x") + running(bundle));
        }

        @Override
        public void leaving(Contribution bundle) {
            heard.add("leaving " + bundle.name() + running(bundle));
        }

        private String running(Contribution bundle) {
            return ", running: " + felix.running(bundle.name()).isPresent();
        }
    }
}
