// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.core.SecurityContext;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;

/** The calling member of staff. */
final class Staff {
    private Staff() {}

    /** Whoever calls; a 403 problem where it is no member of staff. */
    static Caller.Staff of(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }
}
