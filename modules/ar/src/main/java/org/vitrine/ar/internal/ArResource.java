// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.blobs.Blobs;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;

/** Tells whether a product can be placed in the shopper's room, and how large it is there. */
@Component(service = ArResource.class)
@JakartarsResource
@Path("products/{id}/ar")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permit.ANYONE)
public final class ArResource {
    private static final int MOST_KEPT = 500;

    private final Catalog catalog;
    private final Blobs blobs;
    private final Cache<Product, View> views =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Activate
    public ArResource(@Reference Catalog catalog, @Reference Blobs blobs) {
        this.catalog = catalog;
        this.blobs = blobs;
    }

    /** The model and its measures; 404 where the product has none, 409 where it has one that cannot be shown. */
    @GET
    public View view(@PathParam("id") UUID id) {
        var product = catalog.find(new ProductId(id))
                .filter(found -> found.model().isPresent())
                .orElseThrow(() -> Problem.of(404, "no-model", "The product " + id + " has no model.")
                        .asException());
        return views.get(product, this::look);
    }

    /**
     * What a page needs to show it.
     *
     * @param scale {@code fixed}: shown as large as it is
     */
    public record View(String model, String scale, ModelReport report) {}

    private View look(Product product) {
        var model = product.model().orElseThrow();
        try {
            return new View(model.url(), "fixed", ModelReport.of(read(model), product.size()));
        } catch (BadModel e) {
            throw Problem.of(409, "bad-model", e.sentence()).asException();
        }
    }

    private GlbFile read(Model model) throws BadModel {
        var blob = Optional.of(model.blob())
                .flatMap(blobs::find)
                .orElseThrow(() -> new BadModel("The model's file is missing; upload it again."));
        try (var content = blob.open()) {
            return GlbFile.read(content, blob.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
