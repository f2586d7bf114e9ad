// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;

/** The products of the shop. Reading comes from memory where it can, but may block: not for event loops or in transactions. */
@ProviderType
public interface Catalog {
    /** The product with this id, published or not. */
    Optional<Product> find(ProductId id);

    /** The variant with this id; {@link Variant#product} tells of which product. */
    Optional<Variant> variant(VariantId id);

    /** A page of products, oldest first. */
    List<Product> page(ProductQuery query);

    /** Makes a product; refused with {@code sku-taken} or {@code bad-product}. */
    CatalogChange create(ProductPlan plan, Caller by);

    /**
     * Replaces what is said of a product; variants that the plan leaves out can no longer be bought.
     *
     * <p>Pictures and model stay. Refused as {@link #create}.
     */
    CatalogChange update(ProductId id, ProductPlan plan, Caller by);

    /**
     * Adds a picture behind the others: JPEG, PNG or WebP, by its content; at most 12 MiB, 40 megapixels (WebP 12) and 12 pictures.
     *
     * <p>It is drawn anew before it is kept, so nothing hidden in the file survives. The stream is left open.
     */
    CatalogChange addPicture(ProductId id, InputStream image, Caller by);

    /** Puts the pictures into this order; those left out are taken away. Refused if one is not the product's. */
    CatalogChange arrangePictures(ProductId id, List<Picture> pictures, Caller by);

    /** Sets the model: a binary glTF 2.0 file of at most 32 MiB. The stream is left open. */
    CatalogChange setModel(ProductId id, InputStream glb, Caller by);
}
