// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.payments.spi.Outcome;

/**
 * Sends a shopper on to Mollie's page: at once where this address is the page, by a link where it stands in a frame. Whoever knows
 * the address may pay: it is a secret of 192 bits, given to the shopper alone.
 */
@Component(
        service = ForwardResource.class,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@JakartarsResource
@Path("payments/mollie/pages/{page}")
@Permit(Permit.ANYONE)
public final class ForwardResource {
    static final String PAGES = "/api/v1/payments/mollie/pages/";

    private final Dealings dealings;
    private final ForwardPage page = new ForwardPage();

    @Activate
    public ForwardResource(@Reference MolliePayments payments) {
        this.dealings = payments.dealings();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response show(
            @PathParam("page") String address,
            @HeaderParam("Sec-Fetch-Dest") @Nullable String opened,
            @Context HttpHeaders headers) {
        var entry = behind(address);
        var checkout = checkout(entry);
        if (checkout.isPresent() && "document".equals(opened)) {
            return guarded(Response.seeOther(URI.create(checkout.get())));
        }
        var nonce = UUID.randomUUID().toString();
        var reader = headers.getAcceptableLanguages().getFirst();
        var back = entry.words().addresses().back();
        return guarded(
                Response.ok(page.draw(reader, nonce, back, checkout)).header("Content-Security-Policy", policy(nonce)));
    }

    Entry behind(String address) {
        return dealings.book()
                .byPage(address)
                .orElseThrow(() -> Problem.of(404, "no-such-page", "There is nothing to be paid here.")
                        .asException());
    }

    /** Mollie's page while the shopper may still pay and nobody has let it go. */
    Optional<String> checkout(Entry entry) {
        if (entry.refusal().isPresent()
                || dealings.book().on(entry.key(), Kind.VOID).isPresent()) {
            return Optional.empty();
        }
        try {
            return dealings.begun()
                    .of(entry)
                    .filter(payment -> Beginnings.outcome(entry, payment) instanceof Outcome.ActionRequired)
                    .flatMap(MolliePayment::checkout);
        } catch (MollieException e) {
            throw Problem.of(503, "provider-unavailable", "Mollie cannot be reached at the moment. Please try again.")
                    .asException();
        }
    }

    private static Response guarded(Response.ResponseBuilder response) {
        return response.header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String policy(String nonce) {
        return "default-src 'none'; style-src 'nonce-" + nonce
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }
}
