// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.io.InputStream;
import org.vitrine.blobs.Blobs;
import org.vitrine.blobs.spi.BlobStore;

/** A file with its type. */
record StoredBlob(String contentType, BlobStore.Content content) implements Blobs.Blob {
    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open() {
        return content.from(0);
    }
}
