// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permit;
import org.vitrine.text.HtmlPage;

/** Where a provider's page sends the shopper back to; the show's own page, around it or in another tab, goes on by itself. */
@Component(service = ReturnResource.class)
@JakartarsResource
@Path("payments/return")
@Permit(Permit.ANYONE)
public final class ReturnResource {
    private final HtmlPage page = HtmlPage.beside(ReturnResource.class, "return.html", Locale.ENGLISH, Locale.GERMAN);

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response thanks(@Context HttpHeaders headers) {
        var nonce = UUID.randomUUID().toString();
        return Response.ok(page.draw(headers.getAcceptableLanguages().getFirst(), Map.of("nonce", nonce)))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'self'")
                .build();
    }
}
