// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.vitrine.kernel.internal.bundles.Bundles;
import org.vitrine.kernel.internal.bundles.KernelContributions;

/**
 * Lets one bundle take another's place.
 *
 * <p>The new one is resolved and its contributions taken in (its migrations run) while the old one serves. Then the old one is
 * stopped: Declarative Services unbind what it offers, and whoever used it parks new calls and waits for those in flight. The new one
 * is started and has to settle; else the old one is started again.
 */
final class Swap {
    private static final System.Logger LOG = System.getLogger(Swap.class.getName());

    private final Bundles bundles;
    private final KernelContributions contributions;
    private final Components components;
    private final Limits limits;

    Swap(Bundles bundles, KernelContributions contributions, Components components, Limits limits) {
        this.bundles = bundles;
        this.contributions = contributions;
        this.components = components;
        this.limits = limits;
    }

    /** Starts the new one, in the place of the old one if there is one that runs. */
    Result run(@Nullable Bundle old, Bundle next) {
        var missing = bundles.missing(next);
        if (missing.isPresent()) {
            return new Result.Unmet(missing.get());
        }
        try {
            contributions.arriving(next);
        } catch (RuntimeException e) {
            return new Result.Failed("It is not started: " + withCause(e), false);
        }
        var excused = old == null ? Set.<String>of() : components.waiting(old);
        if (old != null) {
            stop(old);
        }
        var result = start(next, excused, old == null);
        if (result instanceof Result.Failed && old != null) {
            bringBack(old);
        }
        return result;
    }

    /** Starts a bundle that was stopped. */
    Result start(Bundle bundle) {
        return run(null, bundle);
    }

    /** Stops a bundle; one that does not end in time is left as it is. */
    void stop(Bundle bundle) {
        try {
            TimeLimit.run(limits.stop(), "vitrine-stop-" + bundle.getSymbolicName(), () -> {
                bundle.stop();
                return true;
            });
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, bundle.getSymbolicName() + " did not stop: " + e.getMessage(), e);
        }
        contributions.leaving(bundle);
    }

    private Result start(Bundle next, Set<String> excused, boolean mayWait) {
        try {
            TimeLimit.run(limits.start(), "vitrine-start-" + next.getSymbolicName(), () -> {
                next.start(Bundle.START_ACTIVATION_POLICY);
                return true;
            });
            return settled(next, excused, mayWait);
        } catch (TimeLimit.Exceeded e) {
            contributions.leaving(next);
            return withdrawn(next, "It is not started: " + e.getMessage() + ".", e.isLingering());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return withdrawn(next, "The shop is stopping.", false);
        } catch (Exception e) {
            return withdrawn(next, "It is not started: " + withCause(e), false);
        }
    }

    private Result settled(Bundle next, Set<String> excused, boolean mayWait) throws InterruptedException {
        var ills = components.settle(next, excused, limits.settle());
        if (ills.isEmpty()) {
            return new Result.Serves(List.of());
        }
        boolean onlyWaits = components.waiting(next).size() == ills.size();
        return mayWait && onlyWaits
                ? new Result.Serves(ills)
                : withdrawn(next, "It is not started: " + String.join(" ", ills), false);
    }

    private Result withdrawn(Bundle next, String sentence, boolean hangs) {
        if (!hangs) {
            stop(next);
        }
        return new Result.Failed(sentence, hangs);
    }

    private void bringBack(Bundle old) {
        try {
            contributions.arriving(old);
            TimeLimit.run(limits.start(), "vitrine-start-" + old.getSymbolicName(), () -> {
                old.start(Bundle.START_ACTIVATION_POLICY);
                return true;
            });
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, old.getSymbolicName() + " does not come back: " + e.getMessage(), e);
        }
    }

    private static String withCause(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var own = String.valueOf(thrown.getMessage());
        var cause = String.valueOf(deepest.getMessage());
        return own.contains(cause) || thrown instanceof BundleException ? cause : own + ": " + cause;
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It runs.
         *
         * @param waits what some of its components still lack
         */
        record Serves(List<String> waits) implements Result {}

        /** It lacks something, and may be tried again when that is here. */
        record Unmet(String sentence) implements Result {}

        /**
         * It does not work, and what ran before runs again.
         *
         * @param hangs whether it is not to be touched any more, because whoever did would hang too
         */
        record Failed(String sentence, boolean hangs) implements Result {}
    }
}
