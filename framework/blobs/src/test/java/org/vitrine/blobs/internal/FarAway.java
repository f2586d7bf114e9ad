// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.spi.BlobStore;

/** A store whose files are not on this machine, as far as anyone can see. */
record FarAway(BlobStore store) implements BlobStore {
    @Override
    public void put(BlobId id, Path file) {
        store.put(id, file);
    }

    @Override
    public Optional<Content> open(BlobId id) {
        return store.open(id).map(Bytes::new);
    }

    @Override
    public void delete(BlobId id) {
        store.delete(id);
    }

    private record Bytes(Content content) implements Content {
        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream from(long offset) {
            return content.from(offset);
        }
    }
}
