// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets everybody in. */
final class OpenGuard implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        // nobody is refused
    }
}
