// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.BodyLimit;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** A product's pictures over REST: files are sent as they are, and told by their content. */
@Component(service = PicturesResource.class)
@JakartarsResource
@Path("products/{id}/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.CATALOG_EDIT)
public final class PicturesResource {
    private final Catalog catalog;

    @Activate
    public PicturesResource(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(ProductFiles.PICTURE_BYTES)
    public Response addPicture(@PathParam("id") UUID id, InputStream image, @Context SecurityContext security) {
        var product = ProductChanges.made(catalog.addPicture(new ProductId(id), image, Caller.of(security)));
        return Response.status(Response.Status.CREATED)
                .entity(ProductView.of(product, Languages.of(null)))
                .build();
    }

    /** Puts the pictures into this order; those left out are taken away. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView arrange(
            @PathParam("id") UUID id, @Nullable Arrangement arrangement, @Context SecurityContext security) {
        if (arrangement == null || arrangement.blobs() == null) {
            throw Problem.of(400, "bad-request", "The order is sent as {\"blobs\": [\"<blob>\", …]}.")
                    .asException();
        }
        var own = catalog.find(new ProductId(id)).stream()
                .flatMap(product -> product.pictures().stream())
                .toList();
        var wanted = arrangement.blobs().stream().map(blob -> named(blob, own)).toList();
        return ProductView.of(
                ProductChanges.made(catalog.arrangePictures(new ProductId(id), wanted, Caller.of(security))),
                Languages.of(null));
    }

    private static Picture named(@Nullable String blob, List<Picture> own) {
        return own.stream()
                .filter(picture -> picture.blob().sha256().equals(blob))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "no-such-picture", "The product has no picture " + blob + ".")
                        .asException());
    }

    /** The order of pictures, by their blobs. */
    public record Arrangement(@Nullable List<String> blobs) {}
}
