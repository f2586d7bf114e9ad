// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.payments.Payments;
import org.vitrine.settings.Settings;

/** Buying over REST. */
@Component(service = CompletionResource.class)
@JakartarsResource
@Path("carts/{id}/complete")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permit.SHOPPER)
public final class CompletionResource {
    private final CompletionDesk desk;
    private final Payments payments;
    private final Settings settings;
    private final Reachable shop;

    @Activate
    public CompletionResource(
            @Reference CompletionDesk desk,
            @Reference Payments payments,
            @Reference Settings settings,
            @Reference Reachable shop) {
        this.desk = desk;
        this.payments = payments;
        this.settings = settings;
        this.shop = shop;
    }

    /** The key of the header makes it once: the same key and body get the same answer, another body gets 409. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OwnIdempotency
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable PurchaseBody body,
            @Context SecurityContext security) {
        var answer = Answers.of(() -> {
            var purchase = checked(body, key);
            return desk.complete(new CartId(id), Caller.of(security).shopper().orElseThrow(), purchase);
        });
        return Response.status(answer.status())
                .type(answer.contentType())
                .entity(answer.body())
                .build();
    }

    private Purchase checked(@Nullable PurchaseBody body, @Nullable String key) {
        if (body == null) {
            throw Refusal.of(400, "bad-request", "Send {\"email\": …, \"payment\": {\"provider\": …, \"method\": …}}.");
        }
        var purchase = body.checked(key, settings.current(), shop.url());
        if (payments.methods().stream().noneMatch(method -> method.isMeantBy(purchase.choice()))) {
            throw Refusal.of(400, "no-such-payment-method", "There is no such way to pay in this shop.");
        }
        return purchase;
    }
}
