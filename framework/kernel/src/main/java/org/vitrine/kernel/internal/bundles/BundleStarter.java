// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Starts the bundles of the distribution; says in a sentence what keeps one from it, and goes on with the rest. */
public final class BundleStarter {
    private static final System.Logger LOG = System.getLogger(BundleStarter.class.getName());

    private final Bundles bundles;
    private final KernelContributions contributions;

    public BundleStarter(Bundles bundles, KernelContributions contributions) {
        this.bundles = bundles;
        this.contributions = contributions;
    }

    /**
     * Installs all jars of a folder, then starts them in the order of their names.
     *
     * @param wanted those that are to be started; the others are there and stay as they are
     * @param lookOn called after each start
     */
    public void startFolder(Path folder, int level, Predicate<Bundle> wanted, Runnable lookOn) throws IOException {
        if (!Files.isDirectory(folder) || bundles.areStopping()) {
            return;
        }
        var installed = new ArrayList<Bundle>();
        try (var jars = Files.list(folder)) {
            for (var jar : jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                install(jar, level).ifPresent(installed::add);
            }
        }
        installed.removeIf(wanted.negate());
        bundles.resolve(installed);
        installed.stream().takeWhile(bundle -> !bundles.areStopping()).forEach(bundle -> {
            start(bundle);
            lookOn.run();
        });
    }

    private Optional<Bundle> install(Path jar, int level) {
        try {
            return Optional.of(bundles.install(jar, level));
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.ERROR, jar.getFileName() + " is not taken: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Starts a bundle; false, and a sentence in the log, if that cannot be. */
    boolean start(Bundle bundle) {
        if (Bundles.isFragment(bundle)) {
            return true;
        }
        var missing = bundles.missing(bundle);
        missing.ifPresent(sentence -> LOG.log(
                System.Logger.Level.ERROR,
                bundle.getSymbolicName() + " " + bundle.getVersion() + " is not started: " + sentence));
        return missing.isEmpty() && startResolved(bundle);
    }

    private boolean startResolved(Bundle bundle) {
        try {
            contributions.arriving(bundle);
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            return true;
        } catch (BundleException | RuntimeException e) {
            contributions.leaving(bundle);
            LOG.log(System.Logger.Level.ERROR, bundle.getSymbolicName() + " does not start: " + e.getMessage(), e);
            return false;
        }
    }
}
