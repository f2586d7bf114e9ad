// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What goes wrong in bundles. */
final class Activators {
    /** A system property, which classes see whatever loaded them. */
    static final String HANGS = "org.vitrine.kernel.test.hangs";

    private Activators() {}

    /** Fails to start. */
    public static final class Throwing implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("the licence has run out");
        }

        @Override
        public void stop(BundleContext context) {}
    }

    /** Does not come to an end, and does not mind to be interrupted, until {@link #HANGS} is no longer set. */
    public static final class Hanging implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            while (Boolean.getBoolean(HANGS)) {
                LockSupport.parkNanos(1_000_000); // returns when interrupted, and is called again: the worst there is
            }
        }

        @Override
        public void stop(BundleContext context) {}
    }
}
