// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;
import org.vitrine.settings.Settings;

/** Carts over REST: each is its shopper's alone, and not there for anyone else. */
@Component(service = CartsResource.class)
@JakartarsResource
@Path("carts")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permit.SHOPPER)
public final class CartsResource {
    private static final int MOST_PIECES = 99;

    private final CartDesk carts;
    private final ShowNames shows;
    private final Settings settings;

    @Activate
    public CartsResource(@Reference CartDesk carts, @Reference ShowNames shows, @Reference Settings settings) {
        this.carts = carts;
        this.shows = shows;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response open(@Nullable NewCart cart, @Context SecurityContext security) {
        return Answers.of(() -> {
            var currencies = settings.current().currencies();
            var wanted = cart == null ? null : cart.currency();
            var currency = currencies.stream()
                    .filter(known -> wanted == null || known.getCurrencyCode().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> bad("This shop sells for " + currencies + ", not for " + wanted + "."));
            var opened = carts.open(shopper(security), currency);
            return Response.created(URI.create("/api/v1/carts/" + opened.id()))
                    .entity(opened)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    public CartView cart(@PathParam("id") UUID id, @Context SecurityContext security) {
        return Answers.of(() -> carts.view(new CartId(id), shopper(security)));
    }

    @POST
    @Path("{id}/lines")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addLine(@PathParam("id") UUID id, @Nullable NewLine line, @Context SecurityContext security) {
        return Answers.of(() -> Response.status(Response.Status.CREATED)
                .entity(carts.addLine(new CartId(id), shopper(security), wish(line)))
                .build());
    }

    @PATCH
    @Path("{id}/lines/{line}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CartView changeLine(
            @PathParam("id") UUID id,
            @PathParam("line") UUID line,
            @Nullable Change change,
            @Context SecurityContext security) {
        return Answers.of(() -> {
            int quantity = quantity(change == null ? null : change.quantity());
            return carts.changeLine(new CartId(id), shopper(security), line, quantity);
        });
    }

    @DELETE
    @Path("{id}/lines/{line}")
    public CartView removeLine(
            @PathParam("id") UUID id, @PathParam("line") UUID line, @Context SecurityContext security) {
        return Answers.of(() -> carts.removeLine(new CartId(id), shopper(security), line));
    }

    private Wish wish(@Nullable NewLine line) {
        if (line == null || line.variantId() == null) {
            throw bad("A line needs a \"variantId\" and a \"quantity\".");
        }
        var show = Optional.ofNullable(line.show())
                .map(named ->
                        shows.find(named).orElseThrow(() -> Refusal.of(404, "no-such-show", "There is no such show.")));
        return new Wish(new VariantId(line.variantId()), quantity(line.quantity()), show);
    }

    private static int quantity(@Nullable Long given) {
        if (given == null || given < 1 || given > MOST_PIECES) {
            throw bad("The \"quantity\" is a whole number from 1 to " + MOST_PIECES + ".");
        }
        return Math.toIntExact(given);
    }

    private static Refusal bad(String sentence) {
        return Refusal.of(400, "bad-request", sentence);
    }

    private static ShopperId shopper(SecurityContext security) {
        return Caller.of(security).shopper().orElseThrow();
    }

    /** The currency is the shop's first one where none is named. */
    public record NewCart(@Nullable String currency) {}

    /** Where a piece is put into a cart; the show by its slug or id. */
    public record NewLine(
            @Nullable UUID variantId,
            @Nullable Long quantity,
            @Nullable String show) {}

    /** Another quantity. */
    public record Change(@Nullable Long quantity) {}
}
