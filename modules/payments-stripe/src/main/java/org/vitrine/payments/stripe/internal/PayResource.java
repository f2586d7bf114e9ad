// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.payments.spi.Outcome;

/**
 * The page on which a shopper pays: Stripe's fields in Stripe's own frames. Whoever knows the address may pay: it is a secret of 192
 * bits, given to the shopper alone.
 */
@Component(
        service = PayResource.class,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@JakartarsResource
@Path("payments/stripe/pages/{page}")
@Permit(Permit.ANYONE)
public final class PayResource {
    static final String PAGES = "/api/v1/payments/stripe/pages/";

    private final StripeSettings settings;
    private final StripePayments payments;
    private final PayPage page = new PayPage();

    @Activate
    public PayResource(@Reference StripeAccount account, @Reference StripePayments payments) {
        this.settings = account.settings();
        this.payments = payments;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response show(@PathParam("page") String address, @Context HttpHeaders headers) {
        var entry = behind(address);
        var nonce = UUID.randomUUID().toString();
        var visit = new PayPage.Visit(headers.getAcceptableLanguages().getFirst(), nonce, settings);
        return Response.ok(page.draw(entry, open(entry), visit))
                .header("Content-Security-Policy", policy(settings.script(), nonce))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The shopper does not want to pay after all. */
    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Return giveUp(@PathParam("page") String address) {
        var entry = behind(address);
        if (entry.refusal().isEmpty()) {
            asked(() -> {
                payments.releases().giveUp(entry);
                return entry;
            });
        }
        return new Return(entry.words().returnUrl());
    }

    private Entry behind(String address) {
        return payments.book()
                .byPage(address)
                .orElseThrow(() -> Problem.of(404, "no-such-page", "There is nothing to be paid here.")
                        .asException());
    }

    /** The intent while the shopper may still pay. */
    private Optional<PaymentIntent> open(Entry entry) {
        return entry.refusal().isPresent()
                ? Optional.empty()
                : asked(() -> payments.intents().of(entry))
                        .filter(intent -> Beginnings.outcome(entry, intent) instanceof Outcome.ActionRequired);
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (StripeException e) {
            throw Problem.of(503, "provider-unavailable", "Stripe cannot be reached at the moment. Please try again.")
                    .asException();
        }
    }

    /** Stripe's script, its frames (of which hooks.stripe.com shows the bank's questions) and its API; nobody else. */
    static String policy(URI script, String nonce) {
        var origin = script.getScheme() + "://" + script.getAuthority();
        return "default-src 'none'; script-src 'nonce-" + nonce + "' " + origin
                + "; style-src 'nonce-" + nonce + "'; connect-src 'self' https://api.stripe.com; frame-src " + origin
                + " https://hooks.stripe.com; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    /** Where the shopper goes from here. */
    public record Return(String returnUrl) {}
}
