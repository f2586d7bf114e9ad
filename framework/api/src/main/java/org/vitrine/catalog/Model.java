// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import org.vitrine.blobs.BlobId;

/** A product's three-dimensional model, a binary glTF 2.0 file; its length in bytes. */
public record Model(BlobId blob, long bytes) {
    /** The address at which everyone may read it. */
    public String url() {
        return blob.address();
    }
}
