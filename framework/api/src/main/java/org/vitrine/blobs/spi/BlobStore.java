// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.spi;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.blobs.BlobId;

/**
 * Keeps the bytes of files: in a folder, in an object store.
 *
 * <p>Called on any thread and may block. An {@link java.io.UncheckedIOException} tells that the place where they are kept failed.
 */
@ConsumerType
public interface BlobStore {
    /**
     * Keeps a copy of this file under its id, and returns when it would outlive a crash; nobody finds half a file.
     *
     * <p>The same id means the same content, so an id that is there already is left as it is.
     */
    void put(BlobId id, Path file);

    /** The bytes that are kept under this id. */
    Optional<Content> open(BlobId id);

    /** Drops what is kept under this id; nothing happens if that is nothing. */
    void delete(BlobId id);

    /** Bytes to be read, as often as you like. */
    @ConsumerType
    interface Content {
        /** How many bytes. */
        long size();

        /** The bytes from this one on, counted from 0; to be closed by the reader. */
        InputStream from(long offset);

        /** The local file that holds just these bytes, where there is one: it is sent without copying. */
        default Optional<Path> file() {
            return Optional.empty();
        }
    }
}
