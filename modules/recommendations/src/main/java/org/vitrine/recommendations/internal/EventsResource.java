// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.recommendations.ProductCarted;
import org.vitrine.recommendations.ProductViewed;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowLog;

/** Takes in what shoppers look at and put into their carts. */
@Component(service = EventsResource.class)
@JakartarsResource
@Path("events")
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permit.SHOPPER)
public final class EventsResource {
    private final ShowLog log;
    private final ShowNames names;
    private final Catalog catalog;

    @Activate
    public EventsResource(@Reference ShowLog log, @Reference ShowNames names, @Reference Catalog catalog) {
        this.log = log;
        this.names = names;
        this.catalog = catalog;
    }

    /** Notes one event in the log of the show it happened in, or in that of what happens outside of shows. */
    @POST
    public Response note(@Nullable ShopperEvent event, @Context SecurityContext security) {
        if (event == null || event.type() == null || event.product() == null) {
            throw badRequest("An event needs a \"type\" (view or cart) and a \"product\".");
        }
        if (catalog.find(new ProductId(event.product())).isEmpty()) {
            throw Problem.of(404, "no-such-product", "There is no product " + event.product() + ".")
                    .asException();
        }
        var show = names.idOf(event.show()).orElse(Browsing.LOG);
        log.append(NewEvent.of(show, fact(event.type(), event.product(), Caller.of(security)))
                .to(Audience.STAFF));
        return Response.accepted().build();
    }

    private static Fact fact(String type, UUID product, Caller caller) {
        return switch (type) {
            case "view" -> new ProductViewed(product, caller.shopper());
            case "cart" -> new ProductCarted(product, caller.shopper());
            default -> throw badRequest("The type of an event is view or cart, not \"" + type + "\".");
        };
    }

    private static RuntimeException badRequest(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** What is sent; the show is named by its slug. */
    public record ShopperEvent(
            @Nullable String type,
            @Nullable UUID product,
            @Nullable String show) {}
}
