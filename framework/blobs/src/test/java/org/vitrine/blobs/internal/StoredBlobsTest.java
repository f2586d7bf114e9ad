// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.BlobTooLarge;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

class StoredBlobsTest {
    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    @OnEachDatabase
    void aFileComesBackUnderItsDigestWithItsType(Transactions transactions) throws IOException {
        var blobs = blobs(transactions);

        var id = blobs.put(bytes("hello"), "image/png", 5);

        assertEquals(BlobId.of(SHA256_OF_HELLO), id);
        var found = blobs.find(id).orElseThrow();
        assertEquals("image/png", found.contentType());
        assertEquals(5, found.size());
        try (var in = found.open()) {
            assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
    }

    @OnEachDatabase
    void theSameContentTwiceIsKeptOnceAndKeepsItsType(Transactions transactions) throws IOException {
        var blobs = blobs(transactions);
        blobs.put(bytes("hello"), "image/png", 5);

        var again = blobs.put(bytes("hello"), "text/plain", 5);

        assertEquals("image/png", blobs.find(again).orElseThrow().contentType());
        assertEquals(1, files());
    }

    @OnEachDatabase
    void aFileThatIsTooLargeLeavesNothingBehind(Transactions transactions) throws IOException {
        var blobs = blobs(transactions);

        assertThrows(BlobTooLarge.class, () -> blobs.put(bytes("hello"), "image/png", 4));

        assertEquals(0, files());
        assertEquals(Optional.empty(), blobs.find(BlobId.of(SHA256_OF_HELLO)));
    }

    @OnEachDatabase
    void whatIsNoContentTypeIsRefused(Transactions transactions) {
        var blobs = blobs(transactions);

        assertThrows(IllegalArgumentException.class, () -> blobs.put(bytes("x"), "image/png\r\nSet-Cookie: a=b", 5));
        assertThrows(IllegalArgumentException.class, () -> blobs.put(bytes("x"), "", 5));
    }

    private StoredBlobs blobs(Transactions transactions) {
        return new StoredBlobs(new FolderBlobs(folder), transactions, new ManualClock());
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
