// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.ExtensionRefused;
import org.vitrine.extensions.Release;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.kernel.internal.bundles.BundleStarter;
import org.vitrine.kernel.internal.bundles.Bundles;
import org.vitrine.kernel.internal.bundles.InFelix;
import org.vitrine.kernel.internal.bundles.KernelContributions;

/** The kernel's extensions in an empty Felix, with folders that outlive it. */
final class TestExtensions {
    private final Path home;
    private final InFelix felix;
    private final ExtensionsPart part;
    private final List<ExtensionChange> heard = new CopyOnWriteArrayList<>();

    TestExtensions(Path home, Map<String, Object> config) throws IOException, BundleException {
        this.home = home;
        Files.createDirectories(plugins());
        Files.createDirectories(modules());
        felix = new InFelix(Files.createTempDirectory(home, "cache"));
        felix.context().registerService(ExtensionListener.class, heard::add, null);
        var contributions = new KernelContributions(felix.context());
        part = ExtensionsPart.open(
                felix.context(),
                contributions,
                home.resolve("extensions"),
                plugins(),
                Map.of(ExtensionsPart.PID, config));
        new BundleStarter(new Bundles(felix.context()), contributions)
                .startFolder(modules(), Shelves.MODULES, bundle -> !part.desk().holdsBack(bundle), () -> {});
        part.begin();
    }

    Path plugins() {
        return home.resolve("plugins");
    }

    Path modules() {
        return home.resolve("modules");
    }

    InFelix felix() {
        return felix;
    }

    ExtensionDesk desk() {
        return part.desk();
    }

    List<ExtensionChange> heard() {
        return heard;
    }

    Extension extension(String name) {
        return desk().find(name).orElseThrow(() -> new AssertionError(name + " is not among " + desk().all()));
    }

    Release first(String name) {
        return extension(name).releases().getFirst();
    }

    /** Whether a bundle of this name and version runs, and no other of this name. */
    boolean runs(String name, String version) {
        var running = new Bundles(felix.context())
                .all().stream()
                        .filter(bundle -> name.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                        .toList();
        return running.size() == 1 && running.getFirst().getVersion().toString().equals(version);
    }

    void awaitRunning(String name, String version) throws InterruptedException {
        InFelix.await(() -> runs(name, version));
    }

    void awaitStanding(String name, Release.Standing standing) throws InterruptedException {
        InFelix.await(() -> desk().find(name)
                .filter(extension -> extension.releases().stream().anyMatch(release -> release.standing() == standing))
                .isPresent());
    }

    /** Waits for an order. */
    static void carryOut(CompletionStage<?> stage) {
        stage.toCompletableFuture().join();
    }

    /** What an order has made of an extension. */
    static Extension done(CompletionStage<Extension> stage) {
        return Objects.requireNonNull(stage.toCompletableFuture().join());
    }

    /** The refusal that an order ends in. */
    static ExtensionRefused refusal(CompletionStage<?> stage) {
        try {
            var answer = stage.toCompletableFuture().join();
            throw new AssertionError("It was done: " + answer);
        } catch (CompletionException e) {
            return (ExtensionRefused) Objects.requireNonNull(e.getCause());
        }
    }

    void close() throws BundleException, InterruptedException {
        part.close();
        felix.stop();
    }
}
