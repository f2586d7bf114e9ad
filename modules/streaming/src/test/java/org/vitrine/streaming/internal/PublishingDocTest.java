// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitrine.json.Json;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

/** Replays the dialogues of the protocol's description. */
final class PublishingDocTest {
    private static final Path DOC = Path.of("../../framework/docs/publishing.md");
    private static final Pattern DIALOGUE = Pattern.compile("(?ms)^```publish\\n(.*?)^```$");
    private static final String ANYTHING = "…";

    @TestFactory
    Stream<DynamicTest> every_dialogue_goes_as_it_is_written() throws IOException {
        var dialogues = DIALOGUE.matcher(Files.readString(DOC))
                .results()
                .map(found -> found.group(1).lines().toList())
                .toList();
        assertFalse(dialogues.isEmpty());
        return dialogues.stream().map(lines -> DynamicTest.dynamicTest(lines.toString(), () -> replay(lines)));
    }

    private static void replay(List<String> lines) {
        try (var station = new TestStation()) {
            var ticket = station.credentials.token(Callers.host());
            var publisher = new BrowserPublisher(station, station.publish(TestStation.SLUG));
            for (var line : lines) {
                var what = line.substring(line.indexOf(' ') + 1);
                if (line.startsWith(">>")) {
                    publisher.send(HexFormat.of().parseHex(what.replace(" ", "")));
                } else if (line.startsWith(">")) {
                    publisher.say(what.replace("TICKET", ticket));
                } else {
                    requireHeard(publisher, Json.read(what));
                }
            }
        }
    }

    private static void requireHeard(BrowserPublisher publisher, JsonNode wanted) {
        Eventually.until(() -> publisher.heard.stream().anyMatch(frame -> fits(wanted, frame)));
    }

    /** Whether everything that is wanted is there. */
    private static boolean fits(JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(part -> fits(part.getValue(), found.path(part.getKey())));
        }
        return wanted.asText().equals(ANYTHING) ? !found.isMissingNode() : wanted.equals(found);
    }
}
