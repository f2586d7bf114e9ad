// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

/** One of the places behind the port that requests may be for. Called on event loops: never block. */
@FunctionalInterface
public interface Door {
    /** Takes the request and answers it, now or later; or leaves it alone and says false. */
    boolean take(Visit visit);
}
