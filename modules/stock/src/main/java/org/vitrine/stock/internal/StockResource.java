// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.VariantId;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.stock.StockChange;
import org.vitrine.stock.StockLevel;
import org.vitrine.stock.StockService;

/** The stock of a variant over REST. */
@Component(service = StockResource.class)
@JakartarsResource
@Path("variants/{id}/stock")
@Produces(MediaType.APPLICATION_JSON)
public final class StockResource {
    private static final long MOST = 1_000_000_000;

    private final StockService stock;
    private final Catalog catalog;

    @Activate
    public StockResource(@Reference StockService stock, @Reference Catalog catalog) {
        this.stock = stock;
        this.catalog = catalog;
    }

    @GET
    @Permit(Permit.ANYONE)
    public StockLevel level(@PathParam("id") UUID id) {
        return stock.level(known(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permissions.STOCK_EDIT)
    public StockLevel set(@PathParam("id") UUID id, @Nullable Count count, @Context SecurityContext security) {
        return switch (stock.set(known(id), checked(count), Caller.of(security))) {
            case StockChange.Changed changed -> changed.level();
            case StockChange.FewerThanHeld fewer ->
                throw Problem.of(
                                409,
                                "pieces-held",
                                "Carts hold " + fewer.held() + " pieces at the moment, so there cannot be fewer.")
                        .asException();
        };
    }

    private static long checked(@Nullable Count count) {
        if (count == null || count.onHand() == null) {
            throw badRequest("The stock is set by {\"onHand\": <whole number>}.");
        }
        long onHand = count.onHand();
        if (onHand < 0 || onHand > MOST) {
            throw badRequest("The pieces on hand are a number from 0 to " + MOST + ", not " + onHand + ".");
        }
        return onHand;
    }

    private VariantId known(UUID id) {
        return catalog.variant(new VariantId(id))
                .orElseThrow(() -> Problem.of(404, "no-such-variant", "There is no variant " + id + ".")
                        .asException())
                .id();
    }

    private static RuntimeException badRequest(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** What is sent. */
    public record Count(@Nullable Long onHand) {}
}
