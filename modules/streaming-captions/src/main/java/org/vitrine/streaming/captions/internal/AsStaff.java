// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import jakarta.ws.rs.core.SecurityContext;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;

/** Who of the staff asks. */
final class AsStaff {
    private AsStaff() {}

    /** The member of staff; a 403 for others. */
    static Caller.Staff of(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }
}
