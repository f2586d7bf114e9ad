// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** The products over REST. Drafts are shown to staff who may read the catalogue, and to nobody else. */
@Component(service = ProductsResource.class)
@JakartarsResource
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductsResource {
    private static final int MOST = 200;

    private final Catalog catalog;

    @Activate
    public ProductsResource(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Permit(Permit.ANYONE)
    public Response page(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw badRequest("The limit is 1 to " + MOST + ", not " + limit + ".");
        }
        var query = new ProductQuery(
                words, seesDrafts(security), Optional.ofNullable(after).map(ProductId::new), limit);
        var found = catalog.page(query);
        var next = found.size() < limit
                ? Optional.<ProductId>empty()
                : Optional.of(found.getLast().id());
        var languages = Languages.of(language);
        return inLanguage(new Page(
                        found.stream()
                                .map(product -> ProductView.of(product, languages))
                                .toList(),
                        next))
                .build();
    }

    @GET
    @Path("{id}")
    @Permit(Permit.ANYONE)
    public Response product(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var product = catalog.find(new ProductId(id))
                .filter(found -> found.published() || seesDrafts(security))
                .orElseThrow(() -> noSuchProduct(id));
        return inLanguage(ProductView.of(product, Languages.of(language))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permissions.CATALOG_EDIT)
    public Response create(@Nullable ProductBody body, @Context SecurityContext security) {
        var plan = present(body).asNew(spareSku());
        var product = ProductChanges.made(catalog.create(plan, Caller.of(security)));
        return Response.created(URI.create("/api/v1/products/" + product.id()))
                .entity(ProductView.of(product, Languages.of(null)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permissions.CATALOG_EDIT)
    public ProductView update(@PathParam("id") UUID id, @Nullable ProductBody body, @Context SecurityContext security) {
        var product = new ProductId(id);
        Product now = catalog.find(product).orElseThrow(() -> noSuchProduct(id));
        var plan = present(body).over(now, spareSku());
        return ProductView.of(
                ProductChanges.made(catalog.update(product, plan, Caller.of(security))), Languages.of(null));
    }

    private static Response.ResponseBuilder inLanguage(Object body) {
        return Response.ok(body).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static boolean seesDrafts(SecurityContext security) {
        return Caller.of(security).may(Permissions.CATALOG_READ);
    }

    /** For those who do not number their goods. */
    private static String spareSku() {
        return "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static ProductBody present(@Nullable ProductBody body) {
        if (body == null) {
            throw badRequest("A product is sent as JSON: {\"title\": \"Lamp\", \"variants\": […]}.");
        }
        return body;
    }

    private static RuntimeException noSuchProduct(UUID id) {
        return Problem.of(404, "no-such-product", "There is no product " + id + ".")
                .asException();
    }

    private static RuntimeException badRequest(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** A page of products. */
    public record Page(List<ProductView> items, Optional<ProductId> next) {}
}
