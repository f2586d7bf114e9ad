// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.BodyLimit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** A product's model over REST: the file is sent as it is. */
@Component(service = ModelResource.class)
@JakartarsResource
@Path("products/{id}/model")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.CATALOG_EDIT)
public final class ModelResource {
    private final Catalog catalog;

    @Activate
    public ModelResource(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(ProductFiles.MODEL_BYTES)
    public ProductView setModel(@PathParam("id") UUID id, InputStream glb, @Context SecurityContext security) {
        return ProductView.of(
                ProductChanges.made(catalog.setModel(new ProductId(id), glb, Caller.of(security))), Languages.of(null));
    }
}
