// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permit;
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

    @GET
    public Methods methods() {
        return new Methods(payments.methods());
    }

    /** All of them: there is no further page. */
    public record Methods(List<PaymentMethod> items) {}
}
