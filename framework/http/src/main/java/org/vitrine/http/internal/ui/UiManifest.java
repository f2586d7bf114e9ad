// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.vitrine.json.Json;

/** What a bundle's {@code META-INF/vitrine-ui.json} says. */
record UiManifest(
        Map<String, String> imports,
        List<Page> pages,
        List<File> files,
        List<JsonNode> contributions,
        List<String> themes) {
    @SuppressWarnings("NullAway") // JSON leaves out what it likes
    UiManifest {
        imports = imports == null ? Map.of() : Map.copyOf(imports);
        pages = pages == null ? List.of() : List.copyOf(pages);
        files = files == null ? List.of() : List.copyOf(files);
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    static UiManifest none() {
        return new UiManifest(Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    static UiManifest read(String json) {
        return Json.read(json, UiManifest.class);
    }

    /**
     * A template and where it is served.
     *
     * @param frame who may show it in a frame: {@code none}, {@code self} or {@code any}
     * @param wasm whether its scripts may compile WebAssembly
     */
    record Page(String path, String file, String frame, boolean wasm) {
        @SuppressWarnings("NullAway")
        Page {
            frame = frame == null ? "none" : frame;
        }
    }

    /** A file with an address of its own that stays the same over versions. */
    record File(String path, String file) {}
}
