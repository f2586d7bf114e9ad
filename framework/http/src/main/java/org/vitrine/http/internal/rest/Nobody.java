// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Peer;

/** Who makes a request before anyone has looked at its credentials. */
record Nobody(Peer peer) implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return peer.secure();
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return null;
    }
}
