// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vitrine.ui.spi.UiListener;

/** Knows what plug-ins put into pages now, so that an app beside the shop can ask whether it is up to date. */
@Component
public final class PagesOfNow implements UiListener {
    private final AtomicReference<String> digest = new AtomicReference<>("");

    @Activate
    public PagesOfNow() {
        // needs nothing
    }

    @Override
    public void changed(String now) {
        digest.set(now);
    }

    boolean isUpToDate(String known) {
        return known.equals(digest.get());
    }
}
