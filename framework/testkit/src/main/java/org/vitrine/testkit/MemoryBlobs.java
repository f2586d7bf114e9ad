// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.BlobTooLarge;
import org.vitrine.blobs.Blobs;

/** Keeps files in memory. Safe for many threads. */
public final class MemoryBlobs implements Blobs {
    private final Map<BlobId, Kept> blobs = new ConcurrentHashMap<>();

    @Override
    public BlobId put(InputStream content, String contentType, long maxBytes) {
        var bytes = read(content, maxBytes);
        var id = BlobId.of(sha256(bytes));
        blobs.putIfAbsent(id, new Kept(contentType, bytes));
        return id;
    }

    @Override
    public Optional<Blob> find(BlobId id) {
        return Optional.ofNullable(blobs.get(id));
    }

    private static byte[] read(InputStream content, long maxBytes) {
        try {
            var bytes = content.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > maxBytes) {
                throw new BlobTooLarge(maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(String contentType, byte[] bytes) implements Blob {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
