// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.BlobTooLarge;
import org.vitrine.blobs.Blobs;
import org.vitrine.blobs.spi.BlobStore;
import org.vitrine.store.Transactions;

/**
 * Files in a {@link BlobStore}, their types in a table.
 *
 * <p>The bytes come first and the row after them, so a row never tells of a file that is not there; a crash between the two
 * leaves bytes that the next try of the same file takes as its own. What was said of a file first stays.
 */
@Component(service = {Blobs.class, StoredBlobs.class})
public final class StoredBlobs implements Blobs {
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_TYPE = 200;
    private static final Pattern TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+( *; *[\\w.+-]+=[\\w.+-]+)*");

    private final BlobStore store;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public StoredBlobs(@Reference BlobStore store, @Reference Transactions transactions, @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public BlobId put(InputStream content, String contentType, long maxBytes) {
        if (contentType.length() > LONGEST_TYPE || !TYPE.matcher(contentType).matches()) {
            throw new IllegalArgumentException("This is not a content type: " + contentType);
        }
        try {
            var file = Files.createTempFile("vitrine-blob-", ".tmp");
            try {
                var id = copy(content, file, maxBytes);
                store.put(id, file);
                remember(id, contentType);
                return id;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be taken in", e);
        }
    }

    @Override
    public Optional<Blob> find(BlobId id) {
        return read(id).map(Blob.class::cast);
    }

    /** As {@link #find}, with the way to the bytes. */
    Optional<StoredBlob> read(BlobId id) {
        var type = transactions.in(tx -> tx.first(
                "select content_type from blob where sha256 = ?", row -> row.text("content_type"), id.sha256()));
        return type.flatMap(said -> store.open(id).map(content -> new StoredBlob(said, content)));
    }

    private void remember(BlobId id, String contentType) {
        transactions.run(tx -> tx.insertIfAbsent(
                "insert into blob (sha256, content_type, created_at) values (?, ?, ?)",
                id.sha256(),
                contentType,
                clock.instant()));
    }

    private static BlobId copy(InputStream content, Path file, long maxBytes) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copy(content, out, maxBytes);
        }
        return BlobId.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream content, OutputStream out, long maxBytes) throws IOException {
        var buffer = new byte[BUFFER];
        long taken = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            taken += read;
            if (taken > maxBytes) {
                throw new BlobTooLarge(maxBytes);
            }
            out.write(buffer, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
