// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps files. Public ones: whoever knows the id may read them at {@link BlobId#address}. Blocks. */
@ProviderType
public interface Blobs {
    /**
     * Stores a file; the same content twice is stored once.
     *
     * @param contentType what it is said to be when it is read
     * @param maxBytes more than these are refused
     * @throws BlobTooLarge beyond that; nothing is stored then
     */
    BlobId put(InputStream content, String contentType, long maxBytes);

    Optional<Blob> find(BlobId id);

    /** A file's content, to be closed by the reader. */
    @ProviderType
    interface Blob {
        String contentType();

        long size();

        InputStream open();
    }
}
