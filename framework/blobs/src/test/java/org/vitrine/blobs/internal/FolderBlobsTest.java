// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.blobs.spi.BlobStore;
import org.vitrine.testkit.BlobStoreContract;

class FolderBlobsTest extends BlobStoreContract {
    @TempDir
    Path folder;

    @Override
    protected BlobStore store() {
        return new FolderBlobs(folder);
    }
}
