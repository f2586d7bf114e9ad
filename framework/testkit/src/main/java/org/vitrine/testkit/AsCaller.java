// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.vitrine.identity.Caller;

/** A request of this caller's. */
public record AsCaller(Caller caller) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.may(role);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
