// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.MemoryBlobs;

class ProductFilesTest {
    /** A lossless WebP of one red pixel. */
    private static final String WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAAAAAAcQEf0PRET/Aw==";

    private final MemoryBlobs blobs = new MemoryBlobs();
    private final ProductFiles files = new ProductFiles(blobs);

    @Test
    void aLargePictureIsMadeSmaller() throws Exception {
        var picture = files.picture(upload(image(5000, 1000, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertEquals(1600, picture.width());
        assertEquals(320.0, picture.height(), 1.0);
        var kept = blobs.find(picture.blob()).orElseThrow();
        assertEquals("image/jpeg", kept.contentType());
        assertEquals(1600, ImageIO.read(kept.open()).getWidth());
    }

    @Test
    void aPictureThatCanBeSeenThroughStaysSo() throws Exception {
        var picture = files.picture(upload(image(20, 10, BufferedImage.TYPE_INT_ARGB), "png"));

        assertEquals("image/png", blobs.find(picture.blob()).orElseThrow().contentType());
    }

    @Test
    void aPhotoIsTurnedAsTheCameraWasHeld() throws Exception {
        var jpeg = upload(image(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg").readAllBytes();

        var picture = files.picture(new ByteArrayInputStream(turnedRight(jpeg)));

        assertEquals(20, picture.width());
        assertEquals(40, picture.height());
    }

    @Test
    void aWebPictureIsTaken() throws Exception {
        var picture = files.picture(new ByteArrayInputStream(Base64.getDecoder().decode(WEBP)));

        assertEquals(1, picture.width());
        assertEquals(1, picture.height());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertEquals("not-a-picture", refusal("<svg onload='alert(1)'/>".getBytes(US_ASCII)));
        assertEquals("not-a-picture", refusal(new byte[0]));
        assertEquals("bad-picture", refusal(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2}));
        assertEquals("too-large", refusal(new byte[ProductFiles.PICTURE_BYTES + 1]));
    }

    @Test
    void aPictureBombIsRefusedByItsHeader() {
        var header = ByteBuffer.allocate(33);
        header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        header.putInt(13).put("IHDR".getBytes(US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});

        assertEquals("too-many-pixels", refusal(header.array()));
    }

    @Test
    void aModelIsKeptAsItIs() throws Exception {
        var model = files.model(new ByteArrayInputStream(glb(2, 24)));

        assertEquals(24, model.bytes());
        assertEquals("model/gltf-binary", blobs.find(model.blob()).orElseThrow().contentType());
    }

    @Test
    void whatIsNoModelIsRefused() {
        for (var bad : new byte[][] {glb(1, 24), glb(2, 23), glb(2, 25), new byte[24], new byte[3]}) {
            var unfit = assertThrows(UnfitFile.class, () -> files.model(new ByteArrayInputStream(bad)));
            assertEquals("bad-model", unfit.code());
        }
    }

    private String refusal(byte[] file) {
        return assertThrows(UnfitFile.class, () -> files.picture(new ByteArrayInputStream(file)))
                .code();
    }

    private static byte[] glb(int version, int declared) {
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(version)
                .putInt(declared)
                .putInt(4)
                .putInt(0x4E4F534A)
                .put("{}  ".getBytes(US_ASCII))
                .array();
    }

    private static BufferedImage image(int width, int height, int type) {
        return new BufferedImage(width, height, type);
    }

    private static InputStream upload(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    /** The same with an Exif block that says: turn it to the right. */
    private static byte[] turnedRight(byte[] jpeg) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(US_ASCII));
        exif.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) 6).putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
