// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.vitrine.identity.Permit;

/** Answers. */
@Path("greeting")
@Permit(Permit.ANYONE)
public final class Greeting {
    @GET
    public String greet() {
        return "Hello";
    }
}
