// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.json.Json;
import org.vitrine.ui.Slot;

/** A plug-in that does nothing but put elements into pages; dropped into a running shop, replaced, and taken away. */
final class PagesPlugin implements AutoCloseable {
    /** Says where it stands and which version it is. */
    static final String TELLS = """
            export class Part extends HTMLElement {
              connectedCallback() {
                this.textContent = this.host.t('part.text', {slot: this.host.slot, version: this.host.plugin.version});
              }
            }
            """;

    private final String name;
    private final Path folder;
    private final List<Map<String, Object>> contributions = new ArrayList<>();

    PagesPlugin(RunningShop shop, String name) {
        this.name = name;
        this.folder = shop.plan().plugins();
    }

    /** The same element in these slots. */
    PagesPlugin into(Slot... slots) {
        for (var slot : slots) {
            contributions.add(contribution(slot, false));
        }
        return this;
    }

    /** The element in a sandboxed frame. */
    PagesPlugin framedInto(Slot slot) {
        contributions.add(contribution(slot, true));
        return this;
    }

    private static Map<String, Object> contribution(Slot slot, boolean framed) {
        return Map.of(
                "slot",
                slot.id(),
                "module",
                "part.js",
                "export",
                "Part",
                "title",
                Map.of("en", "Tryout", "de", "Versuch"),
                "routes",
                List.of("shows"),
                "framed",
                framed);
    }

    /** Drops this version of it into the shop, in the place of the one before. */
    void deliver(String version, String module) throws IOException {
        new PluginJar(name)
                .header("Bundle-Version", version)
                .file("META-INF/vitrine-ui.json", Json.write(Map.of("contributions", contributions)))
                .file("META-INF/vitrine-ui/part.js", module + "// " + version)
                .file("META-INF/vitrine-ui/messages/en.json", "{\"part.text\":\"{slot} of {version}\"}")
                .writeTo(folder);
    }

    /** Takes it away, if it is there. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(name + ".jar"));
    }
}
