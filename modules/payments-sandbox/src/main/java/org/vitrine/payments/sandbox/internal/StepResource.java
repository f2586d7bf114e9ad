// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;

/**
 * The sandbox's hosted page and what its buttons do. Whoever knows the address may decide: it is a secret of 192 bits, given
 * to the shopper alone.
 */
@Component(service = StepResource.class)
@JakartarsResource
@Path("payments/sandbox/pages/{page}")
@Permit(Permit.ANYONE)
public final class StepResource {
    private static final int NONCE_BYTES = 16;

    private final SandboxPayments sandbox;
    private final StepPage page = new StepPage();
    private final SecureRandom random = new SecureRandom();

    @Activate
    public StepResource(@Reference SandboxPayments sandbox) {
        this.sandbox = sandbox;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response show(@PathParam("page") String address, @Context HttpHeaders headers) {
        var nonce = nonce();
        var reader = headers.getAcceptableLanguages().getFirst();
        return Response.ok(page.draw(behind(address), reader, nonce))
                .header("Content-Security-Policy", policy(nonce))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Return decide(@PathParam("page") String address, @Nullable Decision decision) {
        if (decision == null || decision.approve() == null) {
            throw Problem.of(400, "bad-request", "Send {\"approve\": true} or {\"approve\": false}.")
                    .asException();
        }
        var entry = behind(address);
        sandbox.decide(entry, decision.approve());
        return new Return(entry.returnUrl());
    }

    private Entry behind(String address) {
        return sandbox.behind(address)
                .orElseThrow(() -> Problem.of(404, "no-such-page", "There is no payment to be confirmed here.")
                        .asException());
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    /** What the shopper says. */
    public record Decision(@Nullable Boolean approve) {}

    /** Where the shopper goes from here. */
    public record Return(String returnUrl) {}
}
