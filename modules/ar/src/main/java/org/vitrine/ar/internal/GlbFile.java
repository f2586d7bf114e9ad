// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/**
 * The head of a binary glTF file (glTF 2.0, section 4.4 "GLB File Format Specification"): twelve bytes, then the JSON chunk.
 *
 * @param json the JSON chunk
 * @param bytes the length that the file itself declares
 */
record GlbFile(JsonNode json, long bytes) {
    private static final int MAGIC = 0x46546C67;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int VERSION = 2;
    private static final int LONGEST_JSON = 4 << 20;
    private static final List<String> KNOWN_EXTENSIONS = List.of(
            "KHR_draco_mesh_compression",
            "EXT_meshopt_compression",
            "KHR_mesh_quantization",
            "KHR_texture_basisu",
            "EXT_texture_webp",
            "KHR_texture_transform",
            "KHR_materials_unlit",
            "KHR_materials_variants",
            "KHR_lights_punctual");

    /**
     * Reads no further than the JSON chunk.
     *
     * @param size the file's real length
     */
    static GlbFile read(InputStream content, long size) throws IOException, BadModel {
        var in = new DataInputStream(content);
        if (littleEndian(in) != MAGIC) {
            throw new BadModel("The file is not a binary glTF model (.glb).");
        }
        if (littleEndian(in) != VERSION) {
            throw new BadModel("The model is not glTF 2.0; export it again in that version.");
        }
        long declared = Integer.toUnsignedLong(littleEndian(in));
        if (declared != size) {
            throw new BadModel(
                    "The model is cut off: it says that it has " + declared + " bytes, but there are " + size + ".");
        }
        int jsonBytes = littleEndian(in);
        if (littleEndian(in) != JSON_CHUNK || jsonBytes <= 0 || jsonBytes > LONGEST_JSON) {
            throw new BadModel("The model does not begin with a JSON chunk of at most 4 MiB.");
        }
        return new GlbFile(parse(in.readNBytes(jsonBytes)), declared).requireShowable();
    }

    private static JsonNode parse(byte[] json) throws BadModel {
        try {
            return Json.read(new String(json, StandardCharsets.UTF_8).strip());
        } catch (BadJson e) {
            throw new BadModel("The model's JSON chunk cannot be read. " + e.getMessage());
        }
    }

    private GlbFile requireShowable() throws BadModel {
        for (var extension : json.path("extensionsRequired")) {
            var name = extension.asText();
            if (!KNOWN_EXTENSIONS.contains(name) && !name.startsWith("KHR_materials_")) {
                throw new BadModel("The model needs the extension " + name + ", which players do not know.");
            }
        }
        for (var holder : List.of(json.path("buffers"), json.path("images"))) {
            for (var part : holder) {
                if (part.has("uri") && !part.path("uri").asText().startsWith("data:")) {
                    throw new BadModel("The model takes parts from other files; export it as one self-contained .glb.");
                }
            }
        }
        return this;
    }

    private static int littleEndian(DataInputStream in) throws IOException {
        return Integer.reverseBytes(in.readInt());
    }
}
