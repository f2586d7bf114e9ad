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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
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
    private final Bank bank;
    private final Decisions decisions;
    private final StepPage page = new StepPage();

    @Activate
    public StepResource(@Reference Bank bank, @Reference Decisions decisions) {
        this.bank = bank;
        this.decisions = decisions;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response show(@PathParam("page") String address, @Context HttpHeaders headers) {
        var nonce = UUID.randomUUID().toString();
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
        var entry = behind(address);
        if (decision != null && decision.approve() != null) {
            decisions.answer(entry.key(), decision.approve());
            return Return.from(behind(address));
        }
        var card = Optional.ofNullable(decision).map(Decision::card).flatMap(Card::find);
        decisions.pick(entry.key(), card.orElseThrow(StepResource::nothingSaid));
        return Return.from(behind(address));
    }

    private Entry behind(String address) {
        return bank.behind(address)
                .orElseThrow(() -> Problem.of(404, "no-such-page", "There is no payment to be confirmed here.")
                        .asException());
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private static ProblemException nothingSaid() {
        return Problem.of(
                        400, "bad-request", "Send {\"approve\": true}, {\"approve\": false} or the code of a \"card\".")
                .asException();
    }

    /** What the shopper says: to the bank's question, or which test card it shall be. */
    public record Decision(
            @Nullable Boolean approve, @Nullable String card) {}

    /** Where the shopper goes from here; nowhere while the page has a further question. */
    public record Return(Optional<String> returnUrl) {
        static Return from(Entry entry) {
            return new Return(
                    entry.state() == Entry.State.STEP
                            ? Optional.empty()
                            : Optional.of(entry.bill().returnUrl()));
        }
    }
}
