// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.util.IdentityHashMap;
import java.util.Optional;

/** Which part stands for which service. Any thread. */
final class Parts {
    /** Guarded by {@code this}. */
    private final IdentityHashMap<Object, Part> byInstance = new IdentityHashMap<>();

    synchronized Part keep(Part part) {
        byInstance.put(part.instance(), part);
        return part;
    }

    synchronized Optional<Part> drop(Object instance) {
        return Optional.ofNullable(byInstance.remove(instance));
    }
}
