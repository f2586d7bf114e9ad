// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.shows.ShowService;

/** The product that a show's host holds up. */
@Component(service = PinsResource.class)
@JakartarsResource
@Path("shows/{slug}/pins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.SHOWS_RUN)
public final class PinsResource {
    private final ShowService shows;
    private final ShowAnswers answers;
    private final Products products;

    @Activate
    public PinsResource(@Reference ShowService shows, @Reference StaffAccounts staff, @Reference Products products) {
        this.shows = shows;
        this.answers = new ShowAnswers(shows, staff);
        this.products = products;
    }

    /** Holds a product up, instead of the one before. */
    @POST
    public ShowJson pin(
            @PathParam("slug") String slug,
            @Nullable PinJson body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var product = body == null ? null : body.anyName();
        if (product == null) {
            throw ShowAnswers.bad("A pin needs a \"product\".");
        }
        var show = answers.find(slug);
        products.require(Set.of(product));
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.pin(show.id(), product, staff), slug, language, staff);
    }

    /** Takes a product down. */
    @DELETE
    @Path("{product}")
    public ShowJson unpin(
            @PathParam("slug") String slug,
            @PathParam("product") UUID product,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.unpin(answers.find(slug).id(), product, staff), slug, language, staff);
    }

    /** What is to be pinned; both names mean the same. */
    public record PinJson(@Nullable UUID product, @Nullable UUID productId) {
        @Nullable
        UUID anyName() {
            return product == null ? productId : product;
        }
    }
}
