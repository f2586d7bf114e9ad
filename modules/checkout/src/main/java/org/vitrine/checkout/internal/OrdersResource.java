// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderQuery;
import org.vitrine.checkout.OrderState;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/** Orders over REST. A shopper sees their own; staff who read orders see all, with addresses if they handle them too. */
@Component(service = OrdersResource.class)
@JakartarsResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
public final class OrdersResource {
    private static final int MOST = 200;

    private final SqlOrders orders;
    private final ShowNames shows;

    @Activate
    public OrdersResource(@Reference SqlOrders orders, @Reference ShowNames shows) {
        this.orders = orders;
        this.shows = shows;
    }

    @GET
    @Permit(Permissions.ORDERS_READ)
    public Page page(
            @QueryParam("show") @Nullable String show,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(400, "bad-request", "The limit is 1 to " + MOST + ", not " + limit + ".")
                    .asException();
        }
        var query = new OrderQuery(
                Optional.ofNullable(show).map(this::show),
                Optional.ofNullable(state),
                Optional.ofNullable(after).map(OrderId::new),
                limit);
        var found = orders.views(query, Caller.of(security).may(Permissions.ORDERS_EDIT));
        return new Page(
                found,
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(found.getLast().id()));
    }

    @GET
    @Path("{id}")
    @Permit({Permit.SHOPPER, Permissions.ORDERS_READ})
    public OrderView order(@PathParam("id") UUID id, @Context SecurityContext security) {
        var caller = Caller.of(security);
        return orders.view(
                        new OrderId(id), order -> caller.may(Permissions.ORDERS_EDIT) || isOwn(order.shopper(), caller))
                .filter(order -> caller.may(Permissions.ORDERS_READ) || isOwn(order.shopper(), caller))
                .orElseThrow(() -> Problem.of(404, "no-such-order", "There is no order " + id + ".")
                        .asException());
    }

    private static boolean isOwn(ShopperId shopper, Caller caller) {
        return caller.shopper().filter(shopper::equals).isPresent();
    }

    private ShowId show(String named) {
        return shows.find(named)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no such show.")
                        .asException());
    }

    /** A page of orders, newest first. */
    public record Page(List<OrderView> items, Optional<OrderId> next) {}
}
