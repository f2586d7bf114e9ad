// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;

/** Remembers what was last done to the shop's software, for a sign in the office. */
@Component(service = {LastChange.class, ExtensionListener.class})
public final class LastChange implements ExtensionListener {
    private final AtomicReference<Optional<ExtensionChange>> last = new AtomicReference<>(Optional.empty());

    @Override
    public void changed(ExtensionChange change) {
        last.set(Optional.of(change));
    }

    /** The last one; empty if nothing was changed yet. */
    public Optional<ExtensionChange> last() {
        return last.get();
    }
}
