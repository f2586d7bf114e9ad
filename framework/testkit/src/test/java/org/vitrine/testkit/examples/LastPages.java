// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.vitrine.ui.spi.UiListener;

/** Knows what pages are made of now, for a cache in front of the shop. */
@Component(service = {LastPages.class, UiListener.class})
public final class LastPages implements UiListener {
    private final AtomicReference<String> digest = new AtomicReference<>("");

    @Override
    public void changed(String now) {
        digest.set(now);
    }

    /** Changes whenever pages do. */
    public String digest() {
        return digest.get();
    }
}
