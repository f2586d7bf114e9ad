// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.BodyLimit;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;

/** Where providers report by themselves. Anyone may call; only what is signed is believed. */
@Component(service = WebhooksResource.class)
@JakartarsResource
@Path("webhooks/{provider}")
@Permit(Permit.ANYONE)
public final class WebhooksResource {
    private static final System.Logger LOG = System.getLogger(WebhooksResource.class.getName());
    private static final int LONGEST = 256 << 10;

    private final Providers providers;
    private final Webhooks webhooks;

    @Activate
    public WebhooksResource(@Reference Providers providers, @Reference Webhooks webhooks) {
        this.providers = providers;
        this.webhooks = webhooks;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(LONGEST)
    @OwnIdempotency
    public Response report(@PathParam("provider") String provider, byte[] body, @Context HttpHeaders headers) {
        var verifier = providers
                .verifier(provider)
                .orElseThrow(
                        () -> Problem.of(404, "no-such-provider", "There is no payment provider of that name here.")
                                .asException());
        switch (verifier.verify(new WebhookCall(body, headers.getRequestHeaders()))) {
            case Verdict.Genuine genuine -> webhooks.take(provider, genuine.events());
            case Verdict.Refused refused -> {
                LOG.log(Level.WARNING, "A webhook for {0} was refused: {1}", provider, refused.sentence());
                throw Problem.of(400, "bad-signature", "This report does not come from the provider.")
                        .asException();
            }
        }
        return Response.noContent().build();
    }
}
