// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.kernel.internal.bundles.Bundles;

/** Puts releases into service and out of it; the desk's thread alone calls it. */
final class Placing {
    private static final System.Logger LOG = System.getLogger(Placing.class.getName());
    private static final Duration TAKING_AWAY = Duration.ofSeconds(5);

    private final Bundles bundles;
    private final Swap swap;
    private final Needs needs;

    Placing(Bundles bundles, Swap swap, Needs needs) {
        this.bundles = bundles;
        this.swap = swap;
        this.needs = needs;
    }

    /** Lets a release serve instead of the one that does; why not, in a sentence, if that cannot be. */
    Optional<String> serve(Shelf shelf, KeptRelease next) {
        var before = shelf.serving().filter(release -> release != next).orElse(null);
        Bundle bundle;
        try {
            bundle = install(next);
        } catch (BundleException e) {
            return setAside(next, Standing.QUARANTINED, "It is not taken: " + e.getMessage());
        }
        var old = before == null ? null : before.bundle();
        return switch (swap.run(isActive(old) ? old : null, bundle)) {
            case Swap.Result.Serves serves -> {
                retire(before);
                shelf.serve(next);
                next.become(Standing.SERVING, serves.waits());
                yield Optional.empty();
            }
            case Swap.Result.Unmet unmet -> setAside(next, Standing.WAITING, sentence(unmet.sentence()));
            case Swap.Result.Failed failed -> {
                if (failed.hangs()) {
                    next.installed(null);
                }
                yield setAside(next, Standing.QUARANTINED, failed.sentence());
            }
        };
    }

    /** Ends the service of a release; it stays installed. */
    void stop(KeptRelease release) {
        var bundle = release.bundle();
        if (bundle != null) {
            swap.stop(bundle);
        }
    }

    /** Ends the service of a release and takes it away. */
    void end(KeptRelease release) {
        stop(release);
        retire(release);
    }

    /** Finds out what a release would need, by installing it for a moment. */
    void foresee(KeptRelease release) {
        try {
            boolean was = release.bundle() != null;
            install(release);
            if (!was) {
                takeAway(release);
            }
        } catch (BundleException e) {
            release.need(List.of("It is not taken: " + e.getMessage()));
        }
    }

    /** Whether a release that could not be resolved can be by now. */
    boolean resolves(KeptRelease release) {
        try {
            boolean resolves = bundles.missing(install(release)).isEmpty();
            takeAway(release);
            return resolves;
        } catch (BundleException e) {
            return false;
        }
    }

    private Bundle install(KeptRelease release) throws BundleException {
        var there = release.bundle();
        if (there != null) {
            return there;
        }
        var bundle = bundles.install(release.jar().file(), Shelves.PLUGINS);
        release.installed(bundle);
        release.need(needs.of(bundle, bundles.all()));
        return bundle;
    }

    private Optional<String> setAside(KeptRelease release, Standing standing, String sentence) {
        takeAway(release);
        var told = oneSentence(sentence);
        release.become(standing, List.of(told));
        return Optional.of(told);
    }

    /** Messages of others may have lines that help their makers only, and no full stop. */
    private static String oneSentence(String message) {
        var first = message.lines().findFirst().orElse("").strip();
        return first.endsWith(".") ? first : first + ".";
    }

    private void retire(@Nullable KeptRelease release) {
        if (release != null) {
            takeAway(release);
            release.become(Standing.STANDBY, List.of());
        }
    }

    /** The distribution's own stay installed. */
    private void takeAway(KeptRelease release) {
        var bundle = release.bundle();
        if (bundle == null || release.isOfDistribution()) {
            return;
        }
        release.installed(null);
        try {
            TimeLimit.run(TAKING_AWAY, "vitrine-take-away", () -> {
                bundles.uninstall(bundle);
                return true;
            });
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, release.jar() + " stays installed: " + e.getMessage());
        }
    }

    private static boolean isActive(@Nullable Bundle bundle) {
        return bundle != null && bundle.getState() == Bundle.ACTIVE;
    }

    private static String sentence(String needs) {
        return "It is not started: " + needs;
    }
}
