// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.spi.BlobStore;

/** What every {@link BlobStore} must do; inherit it in a test of yours. */
public abstract class BlobStoreContract {
    private static final BlobId ID = BlobId.of("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    private static final byte[] CONTENT = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path files;

    private Path file = Path.of("");

    /** The store to be tested, empty; each call opens the same one. */
    protected abstract BlobStore store();

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(files.resolve("file"), CONTENT);
    }

    @Test
    void whatIsPutIsFoundAlsoAfterARestart() throws IOException {
        store().put(ID, file);

        var found = store().open(ID).orElseThrow();

        assertEquals(CONTENT.length, found.size());
        try (var in = found.from(0)) {
            assertArrayEquals(CONTENT, in.readAllBytes());
        }
        try (var in = found.from(3)) {
            assertArrayEquals("lo".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
    }

    @Test
    void theSameFileTwiceIsTheSame() {
        store().put(ID, file);
        store().put(ID, file);

        assertEquals(CONTENT.length, store().open(ID).orElseThrow().size());
    }

    @Test
    void theGivenFileStaysTheCallers() {
        store().put(ID, file);

        assertTrue(Files.exists(file));
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingNothingIsNoMistake() {
        store().put(ID, file);

        store().delete(ID);
        store().delete(ID);

        assertTrue(store().open(ID).isEmpty());
    }
}
