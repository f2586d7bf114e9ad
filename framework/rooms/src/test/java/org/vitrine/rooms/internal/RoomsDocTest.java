// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;

/** Replays the dialogues of the protocol's description. */
final class RoomsDocTest {
    private static final Path DOC = Path.of("../docs/rooms.md");
    private static final Pattern DIALOGUE = Pattern.compile("(?ms)^```room\\n(.*?)^```$");
    private static final String ANYTHING = "…";

    @TestFactory
    Stream<DynamicTest> everyDialogueGoesAsItIsWritten() throws IOException {
        var dialogues = DIALOGUE.matcher(Files.readString(DOC))
                .results()
                .map(found -> found.group(1).lines().toList())
                .toList();
        assertFalse(dialogues.isEmpty());
        return dialogues.stream().map(lines -> DynamicTest.dynamicTest(String.join(" ", lines), () -> replay(lines)));
    }

    private static void replay(List<String> lines) throws Exception {
        var shop = new TestRooms();
        try (var viewer = shop.viewer()) {
            int heard = 0;
            for (var line : lines) {
                var said = line.substring(2);
                switch (line.charAt(0)) {
                    case '>' -> viewer.send(said);
                    case '*' ->
                        shop.append(Json.read(said).path("data").path("number").asInt());
                    default -> await(viewer, heard++, Json.read(said));
                }
            }
        } finally {
            shop.close();
        }
    }

    /** Frames that tell the number of viewers may come at any time. */
    private static void await(Viewer viewer, int index, JsonNode wanted) {
        Eventually.until(() -> told(viewer).size() > index);
        var frame = told(viewer).get(index);
        assertTrue(fits(wanted, frame), () -> "expected " + wanted + " and got " + frame);
    }

    private static List<JsonNode> told(Viewer viewer) {
        return viewer.frames().stream().filter(frame -> !frame.has("viewers")).toList();
    }

    /** Whether everything that is wanted is there; there may be more. */
    private static boolean fits(JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(part -> fits(part.getValue(), found.path(part.getKey())));
        }
        if (wanted.isArray()) {
            return wanted.size() == found.size()
                    && Stream.iterate(0, i -> i + 1)
                            .limit(wanted.size())
                            .allMatch(i -> fits(wanted.get(i), found.get(i)));
        }
        return wanted.asText().equals(ANYTHING) ? !found.isMissingNode() : wanted.equals(found);
    }
}
