// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permit;
import org.vitrine.json.Json;

/** Where a provider's page sends the shopper back to; the show's own page, around it or in another tab, goes on by itself. */
@Component(service = ReturnResource.class)
@JakartarsResource
@Path("payments/return")
@Permit(Permit.ANYONE)
public final class ReturnResource {
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response thanks(@Context HttpHeaders headers) {
        boolean german =
                headers.getAcceptableLanguages().getFirst().getLanguage().equals(Locale.GERMAN.getLanguage());
        var language = german ? "de" : "en";
        var texts = Json.read(read("messages/" + language + ".json"));
        var nonce = UUID.randomUUID().toString();
        var page = read("return.html")
                .replace("{{lang}}", language)
                .replace("{{nonce}}", nonce)
                .replace("{{title}}", texts.path("title").asText())
                .replace("{{text}}", texts.path("text").asText());
        return Response.ok(page)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'self'")
                .build();
    }

    private static String read(String name) {
        try (var in = ReturnResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
