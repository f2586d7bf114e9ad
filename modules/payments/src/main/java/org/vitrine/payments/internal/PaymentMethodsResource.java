// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.Payments;

/** The ways to pay over REST. */
@Component(service = PaymentMethodsResource.class)
@JakartarsResource
@Path("payments/methods")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permit.ANYONE)
public final class PaymentMethodsResource {
    private final Payments payments;

    @Activate
    public PaymentMethodsResource(@Reference Payments payments) {
        this.payments = payments;
    }

    /** All of them, or those that will do for this amount and country. */
    @GET
    public Methods methods(
            @QueryParam("amount") @Nullable Long minorUnits,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("country") @Nullable String country) {
        return new Methods(
                minorUnits == null || currency == null
                        ? payments.methods()
                        : payments.methods(
                                new PaymentContext(money(minorUnits, currency), Optional.ofNullable(country))));
    }

    private static Money money(long minorUnits, String currency) {
        try {
            return Money.of(minorUnits, currency);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "no-such-currency", "There is no currency of that name; it is as in ISO 4217.")
                    .asException();
        }
    }

    /** All of them: there is no further page. */
    public record Methods(List<PaymentMethod> items) {}
}
