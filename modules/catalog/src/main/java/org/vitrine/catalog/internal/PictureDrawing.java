// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws an uploaded picture anew, at most 1600 pixels wide or high.
 *
 * <p>The type is told by the first bytes and the size by the header, before anything is unpacked. Large pictures are thinned
 * out while they are read, so that 40 megapixels never lie in memory at once. What comes out has no metadata: where a photo
 * was taken is nobody's business, and its orientation is drawn in.
 */
final class PictureDrawing {
    private static final int LARGEST = 1600;
    private static final float QUALITY = 0.85f;

    private final byte[] file;
    private final Kind kind;

    private PictureDrawing(byte[] file, Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    static PictureDrawing of(byte[] file) throws UnfitFile {
        return new PictureDrawing(file, Kind.of(file));
    }

    Drawn draw() throws UnfitFile {
        var reader = kind.reader();
        try {
            var orientation = kind == Kind.JPEG ? Orientation.ofJpeg(file) : Orientation.UPRIGHT;
            return write(redraw(read(reader), orientation));
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        } finally {
            reader.dispose();
        }
    }

    private static UnfitFile broken(Exception e) {
        var unfit = new UnfitFile("bad-picture", "The picture is broken and cannot be drawn.");
        unfit.initCause(e);
        return unfit;
    }

    private BufferedImage read(ImageReader reader) throws IOException, UnfitFile {
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > kind.pixels) {
            throw new UnfitFile(
                    "too-many-pixels",
                    "The picture has " + width + " x " + height + " pixels; " + kind.pixels + " are the most.");
        }
        int step = Math.max(1, Math.max(width, height) / LARGEST);
        var thinning = reader.getDefaultReadParam();
        thinning.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, thinning);
    }

    private static BufferedImage redraw(BufferedImage picture, Orientation orientation) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        double scale = Math.min(1, (double) LARGEST / longest);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var place = orientation.place(width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight()));
        boolean seeThrough = picture.getColorModel().hasAlpha();
        var canvas = new BufferedImage(
                orientation.turned() ? height : width,
                orientation.turned() ? width : height,
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = canvas.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawRenderedImage(picture, place);
        brush.dispose();
        return canvas;
    }

    private static Drawn write(BufferedImage canvas) throws IOException {
        boolean seeThrough = canvas.getColorModel().hasAlpha();
        var writer =
                ImageIO.getImageWritersByFormatName(seeThrough ? "png" : "jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (!seeThrough) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(canvas, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Drawn(
                out.toByteArray(), seeThrough ? "image/png" : "image/jpeg", canvas.getWidth(), canvas.getHeight());
    }

    /** What was drawn. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Drawn(byte[] bytes, String contentType, int width, int height) {}

    /** What may be uploaded. */
    private enum Kind {
        JPEG(40_000_000),
        PNG(40_000_000),
        /** Its reader unpacks the whole picture before it thins it out. */
        WEBP(12_000_000);

        private final long pixels;

        Kind(long pixels) {
            this.pixels = pixels;
        }

        static Kind of(byte[] file) throws UnfitFile {
            var head = new String(file, 0, Math.min(16, file.length), StandardCharsets.ISO_8859_1);
            if (head.startsWith("\u00ff\u00d8\u00ff")) {
                return JPEG;
            }
            if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
                return PNG;
            }
            if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
                return WEBP;
            }
            throw new UnfitFile("not-a-picture", "The file is neither a JPEG nor a PNG nor a WebP picture.");
        }

        ImageReader reader() {
            if (this == WEBP) {
                return new WebPImageReaderSpi().createReaderInstance(null);
            }
            return ImageIO.getImageReadersByFormatName(name()).next();
        }
    }
}
