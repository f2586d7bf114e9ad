// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginFolderTest {
    private static final int LEVEL = 6;

    @TempDir
    private Path home;

    private Path folder;
    private InFelix felix;
    private BundleStarter starter;
    private AutoCloseable plugins = () -> {};

    @BeforeEach
    void startFelix() throws Exception {
        folder = Files.createDirectory(home.resolve("plugins"));
        felix = new InFelix(home.resolve("cache"));
        starter = new BundleStarter(felix.context(), new KernelContributions(felix.context()));
    }

    @AfterEach
    void stopFelix() throws Exception {
        plugins.close();
        felix.stop();
    }

    @Test
    void whatLiesThereRunsAtOnce() throws Exception {
        Jar.bundle("org.example.early").writeTo(folder, "early.jar");
        watch();
        assertTrue(felix.running("org.example.early").isPresent());
    }

    @Test
    void aJarIsTakenInWhenItComesAndLetGoWhenItGoes() throws Exception {
        watch();
        var jar = Jar.bundle("org.example.guest").writeTo(folder, "guest.jar");
        InFelix.await(() -> felix.running("org.example.guest").isPresent());
        Files.delete(jar);
        InFelix.await(() -> felix.running("org.example.guest").isEmpty());
    }

    @Test
    void anotherJarOfTheSameNameReplacesTheFirst() throws Exception {
        watch();
        Jar.bundle("org.example.guest").writeTo(folder, "guest.jar");
        InFelix.await(() -> felix.running("org.example.guest").isPresent());
        Jar.bundle("org.example.guest")
                .header("Bundle-Version", "2.0.0")
                .file("more.txt", "more")
                .writeTo(folder, "guest.jar");
        InFelix.await(() -> felix.running("org.example.guest")
                .filter(bundle -> bundle.getVersion().getMajor() == 2)
                .isPresent());
    }

    @Test
    void whatIsNoWholeJarIsLeftUntilItIs() throws Exception {
        watch();
        Files.writeString(folder.resolve("guest.jar"), "half of a jar");
        Jar.bundle("org.example.other").writeTo(folder, "other.jar");
        InFelix.await(() -> felix.running("org.example.other").isPresent());
        Jar.bundle("org.example.guest").writeTo(folder, "guest.jar");
        InFelix.await(() -> felix.running("org.example.guest").isPresent());
        assertEquals(3, felix.context().getBundles().length);
    }

    private void watch() throws Exception {
        plugins = PluginFolder.watch(folder, felix.context(), starter, LEVEL);
    }
}
