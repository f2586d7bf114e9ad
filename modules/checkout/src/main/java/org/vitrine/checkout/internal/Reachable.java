// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.Listening;

/** Under which address browsers reach this shop; comes after those who need it, so it is found out when it is asked for. */
@Component(service = Reachable.class)
public final class Reachable {
    private final AtomicReference<@Nullable Listening> port = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addPort(Listening open) {
        port.set(open);
    }

    void removePort(Listening closed) {
        port.compareAndSet(closed, null);
    }

    /** Without a slash at the end; empty, for paths alone, while no port is open. */
    String url() {
        var open = port.get();
        return open == null ? "" : open.publicUrl();
    }
}
