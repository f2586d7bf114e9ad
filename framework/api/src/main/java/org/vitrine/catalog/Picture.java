// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import org.vitrine.blobs.BlobId;

/** A picture of a product; width and height in pixels. */
public record Picture(BlobId blob, int width, int height) {
    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture is at least one pixel wide and high");
        }
    }

    /** The address at which everyone may see it. */
    public String url() {
        return blob.address();
    }
}
