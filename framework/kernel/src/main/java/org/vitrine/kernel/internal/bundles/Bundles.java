// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.vitrine.json.Json;

/** Felix's bundles. Any thread. */
public final class Bundles {
    private static final System.Logger LOG = System.getLogger(Bundles.class.getName());
    private static final Duration REFRESH = Duration.ofSeconds(30);
    /** Spares the copy into Felix's cache: for jars that nobody overwrites while they run. */
    private static final String IN_PLACE = "reference:";

    private final BundleContext context;

    public Bundles(BundleContext context) {
        this.context = context;
    }

    /** Installs a jar that will not change, and starts nothing; throws if it is no bundle. */
    public Bundle install(Path jar, int level) throws BundleException {
        var bundle = context.installBundle(IN_PLACE + jar.toUri());
        if (bundle.getSymbolicName() == null) {
            bundle.uninstall();
            throw new BundleException("it is a jar, but no OSGi bundle");
        }
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        return bundle;
    }

    /** The file that a bundle of {@link #install} was installed from. */
    public static Path file(Bundle bundle) {
        return Path.of(URI.create(bundle.getLocation().substring(IN_PLACE.length())));
    }

    /** Resolves a bundle; what it lacks, in a sentence, if that cannot be. */
    public Optional<String> missing(Bundle bundle) {
        return isFragment(bundle) || resolve(List.of(bundle))
                ? Optional.empty()
                : Optional.of(MissingRequirements.of(bundle, all()));
    }

    /** Resolves as many as can be. */
    boolean resolve(List<Bundle> bundles) {
        return wiring().resolveBundles(bundles);
    }

    /** Takes a stopped bundle away with its class loader; whoever uses its packages is started anew. */
    public void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
            Json.forgetTypes();
            var done = new CountDownLatch(1);
            wiring().refreshBundles(List.of(bundle), event -> {
                if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                    done.countDown();
                }
            });
            if (!done.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        bundle.getSymbolicName() + " has not been let go after " + REFRESH);
            }
        } catch (BundleException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, bundle.getSymbolicName() + " is not taken away: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Bundle> all() {
        return Arrays.asList(context.getBundles());
    }

    /** The bundle of this name at one of these start levels. */
    public Optional<Bundle> find(String name, int fromLevel, int toLevel) {
        return all().stream()
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .filter(bundle -> level(bundle) >= fromLevel && level(bundle) <= toLevel)
                .findFirst();
    }

    /** All at this start level. */
    public List<Bundle> atLevel(int level) {
        return all().stream().filter(bundle -> level(bundle) == level).toList();
    }

    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    boolean areStopping() {
        return (system().getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    private static int level(Bundle bundle) {
        return bundle.getBundleId() == 0
                ? 0
                : bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    private FrameworkWiring wiring() {
        return Objects.requireNonNull(system().adapt(FrameworkWiring.class), "no wiring");
    }

    private Bundle system() {
        return Objects.requireNonNull(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION), "no system bundle");
    }
}
