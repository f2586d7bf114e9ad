// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.vitrine.blobs.BlobTooLarge;
import org.vitrine.blobs.Blobs;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Picture;

/** Looks at uploaded files, makes them fit and keeps them. One picture is drawn at a time: each may need 50 MB for a moment. */
final class ProductFiles {
    static final int PICTURE_BYTES = 12 << 20;
    static final int MODEL_BYTES = 32 << 20;

    private final Blobs blobs;
    private final Semaphore easel = new Semaphore(1);

    ProductFiles(Blobs blobs) {
        this.blobs = blobs;
    }

    Picture picture(InputStream upload) throws UnfitFile {
        var bytes = read(upload, PICTURE_BYTES);
        easel.acquireUninterruptibly();
        try {
            var drawn = PictureDrawing.of(bytes).draw();
            var blob = blobs.put(new ByteArrayInputStream(drawn.bytes()), drawn.contentType(), drawn.bytes().length);
            return new Picture(blob, drawn.width(), drawn.height());
        } finally {
            easel.release();
        }
    }

    /** Handed through to the store: a model never lies in memory as a whole. */
    Model model(InputStream upload) throws UnfitFile {
        var head = read(upload);
        long declared = GlbHeader.declaredLength(head, MODEL_BYTES);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), upload);
        try {
            var blob = blobs.put(whole, "model/gltf-binary", declared);
            long bytes = blobs.find(blob).map(Blobs.Blob::size).orElse(0L);
            if (bytes != declared) {
                throw GlbHeader.unfit(
                        "The model says that it has " + declared + " bytes, but there are " + bytes + ".");
            }
            return new Model(blob, declared);
        } catch (BlobTooLarge e) {
            throw GlbHeader.unfit("The model says that it has " + declared + " bytes, but there are more.");
        }
    }

    private static byte[] read(InputStream upload) {
        try {
            return upload.readNBytes(GlbHeader.LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    private static byte[] read(InputStream upload, int most) throws UnfitFile {
        try {
            var bytes = upload.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnfitFile("too-large", "The file has more than " + (most >> 20) + " MiB.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }
}
