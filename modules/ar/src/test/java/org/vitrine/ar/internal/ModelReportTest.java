// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.Dimensions;

final class ModelReportTest {
    /** A box of 0.4 x 0.9 x 0.5 m that stands on the ground. */
    private static final String CHAIR = gltf("{\"mesh\":0}", "[-0.2,0,-0.25]", "[0.2,0.9,0.25]");

    @Test
    void a_model_is_measured_in_metres() throws Exception {
        var report = report(CHAIR, Optional.of(new Dimensions(400, 900, 500)));
        assertEquals(0.4, report.widthMetres(), 1e-9);
        assertEquals(0.9, report.heightMetres(), 1e-9);
        assertEquals(0.5, report.depthMetres(), 1e-9);
        assertEquals(12, report.triangles());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void a_nodes_scale_and_turn_are_reckoned_with() throws Exception {
        var turned = gltf(
                "{\"mesh\":0,\"scale\":[2,1,1],\"rotation\":[0,0.70710678,0,0.70710678]}",
                "[-0.2,0,-0.25]",
                "[0.2,0.9,0.25]");
        var report = report(turned, Optional.empty());
        assertEquals(0.5, report.widthMetres(), 1e-6);
        assertEquals(0.8, report.depthMetres(), 1e-6);
    }

    @Test
    void a_model_of_another_size_than_the_product_is_warned_of() throws Exception {
        assertEquals(
                List.of("other-size"),
                report(CHAIR, Optional.of(new Dimensions(400, 800, 500))).warnings());
    }

    @Test
    void a_chair_in_centimetres_is_refused() {
        var huge = gltf("{\"mesh\":0}", "[-20,0,-25]", "[20,90,25]");
        assertSentence("90.000 m", () -> report(huge, Optional.empty()));
    }

    @Test
    void a_model_that_is_cut_off_is_refused() {
        var whole = glb(CHAIR);
        assertSentence("cut off", () -> GlbFile.read(new ByteArrayInputStream(whole), whole.length - 7));
    }

    @Test
    void what_is_no_model_is_refused() {
        var text = "no model at all".getBytes(StandardCharsets.UTF_8);
        assertSentence("not a binary glTF", () -> GlbFile.read(new ByteArrayInputStream(text), text.length));
    }

    @Test
    void nodes_that_hold_each_other_are_refused() {
        var loop = "{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"children\":[0]}]}";
        assertSentence("hold each other", () -> report(loop, Optional.empty()));
    }

    @Test
    void parts_in_other_files_are_refused() {
        var apart = "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"uri\":\"https://elsewhere.example/a.bin\"}]}";
        assertSentence("other files", () -> report(apart, Optional.empty()));
    }

    @Test
    void an_extension_that_players_do_not_know_is_refused() {
        var strange = "{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"ACME_magic\"]}";
        assertSentence("ACME_magic", () -> report(strange, Optional.empty()));
    }

    private interface Act {
        Object run() throws BadModel, IOException;
    }

    private static void assertSentence(String part, Act act) {
        var refusal = assertThrows(BadModel.class, act::run);
        assertTrue(refusal.sentence().contains(part), refusal.sentence());
    }

    private static ModelReport report(String json, Optional<Dimensions> size) throws BadModel, IOException {
        var file = glb(json);
        return ModelReport.of(GlbFile.read(new ByteArrayInputStream(file), file.length), size);
    }

    private static String gltf(String node, String min, String max) {
        return "{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{\"nodes\":[0]}],\"nodes\":[" + node + "],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"indices\":1}]}],"
                + "\"accessors\":[{\"count\":8,\"min\":" + min + ",\"max\":" + max + "},{\"count\":36}]}";
    }

    private static byte[] glb(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(2)
                .putInt(20 + bytes.length)
                .putInt(bytes.length)
                .putInt(0x4E4F534A)
                .put(bytes)
                .array();
    }
}
