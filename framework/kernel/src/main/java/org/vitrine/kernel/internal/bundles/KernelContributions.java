// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import org.vitrine.kernel.Contribution;
import org.vitrine.kernel.Contributions;
import org.vitrine.kernel.Follower;

/**
 * Keeps who follows and which bundles have been told of.
 *
 * <p>Both are guarded by {@code this}, which is held while followers are called: each follower hears of each bundle once, whether it
 * comes before or after the bundle. A follower therefore must not wait for another thread that follows or starts bundles.
 */
public final class KernelContributions implements Contributions {
    private static final System.Logger LOG = System.getLogger(KernelContributions.class.getName());

    private final List<Follower> followers = new ArrayList<>();
    private final Map<Long, Contribution> arrived = new LinkedHashMap<>();

    public KernelContributions(BundleContext context) {
        context.addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STOPPING) {
                leaving(event.getBundle());
            }
        });
    }

    @Override
    public synchronized Following follow(Follower follower) {
        for (var contribution : List.copyOf(arrived.values())) {
            catchUp(follower, contribution);
        }
        followers.add(follower);
        return () -> unfollow(follower);
    }

    /** Tells of a bundle before it starts; what a follower throws is passed on, after those told before have been told it leaves. */
    public synchronized void arriving(Bundle bundle) {
        var contribution = new BundleContribution(bundle);
        arrived.put(bundle.getBundleId(), contribution);
        try {
            followers.forEach(follower -> follower.arriving(contribution));
        } catch (RuntimeException e) {
            leaving(bundle);
            throw e;
        }
    }

    /** Tells of a bundle that stops or did not start. */
    public synchronized void leaving(Bundle bundle) {
        var contribution = arrived.remove(bundle.getBundleId());
        if (contribution != null) {
            followers.forEach(follower -> follower.leaving(contribution));
        }
    }

    /** What its arrival would do, in sentences of the followers. */
    public synchronized List<String> foresee(Bundle bundle) {
        var contribution = new BundleContribution(bundle);
        return followers.stream()
                .flatMap(follower -> follower.foresee(contribution).stream())
                .toList();
    }

    private synchronized void unfollow(Follower follower) {
        followers.remove(follower);
    }

    private void catchUp(Follower follower, Contribution contribution) {
        try {
            follower.arriving(contribution);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, contribution.name() + " is stopped: " + e.getMessage(), e);
            stop(((BundleContribution) contribution).bundle());
        }
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.WARNING, bundle.getSymbolicName() + " did not stop", e);
        }
    }
}
