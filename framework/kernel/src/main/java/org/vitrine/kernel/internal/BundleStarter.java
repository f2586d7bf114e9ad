// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Installs, resolves and starts bundles; says in a sentence what keeps one from it, and goes on with the rest. */
final class BundleStarter {
    private static final System.Logger LOG = System.getLogger(BundleStarter.class.getName());

    /** Spares the copy into Felix's cache that a plug-in needs, whose jar may be overwritten while it runs. */
    private static final String IN_PLACE = "reference:";

    private final BundleContext context;
    private final KernelContributions contributions;

    BundleStarter(BundleContext context, KernelContributions contributions) {
        this.context = context;
        this.contributions = contributions;
    }

    /** Installs all jars of a folder, then starts them in the order of their names; what is handed in looks on after each. */
    void startFolder(Path folder, int level, Runnable lookOn) throws IOException {
        if (!Files.isDirectory(folder) || isStopping()) {
            return;
        }
        var bundles = new ArrayList<Bundle>();
        try (var jars = Files.list(folder)) {
            for (var jar : jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                install(IN_PLACE + jar.toUri(), jar, level).ifPresent(bundles::add);
            }
        }
        wiring().resolveBundles(bundles);
        bundles.stream().takeWhile(bundle -> !isStopping()).forEach(bundle -> {
            start(bundle);
            lookOn.run();
        });
    }

    /** Installs one jar without starting it; empty, and a sentence in the log, if it is no bundle. */
    Optional<Bundle> install(Path jar, int level) {
        return install(jar.toUri().toString(), jar, level);
    }

    private Optional<Bundle> install(String location, Path jar, int level) {
        try {
            var bundle = context.installBundle(location);
            if (bundle.getSymbolicName() == null) {
                bundle.uninstall();
                LOG.log(
                        System.Logger.Level.ERROR,
                        jar.getFileName() + " is not taken: it is a jar, but no OSGi bundle");
                return Optional.empty();
            }
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            return Optional.of(bundle);
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.ERROR, jar.getFileName() + " is not taken: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Starts a bundle; false, and a sentence in the log, if that cannot be. */
    boolean start(Bundle bundle) {
        if (isFragment(bundle)) {
            return true;
        }
        if (!wiring().resolveBundles(List.of(bundle))) {
            LOG.log(System.Logger.Level.ERROR, MissingRequirements.of(bundle, context.getBundles()));
            return false;
        }
        return startResolved(bundle);
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

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private boolean isStopping() {
        return (system().getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    private FrameworkWiring wiring() {
        return Objects.requireNonNull(system().adapt(FrameworkWiring.class), "no wiring");
    }

    private Bundle system() {
        return Objects.requireNonNull(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION), "no system bundle");
    }
}
