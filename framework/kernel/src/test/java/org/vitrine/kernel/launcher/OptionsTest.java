// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsTest {
    @Test
    void aValueFollowsItsNameOrAnEqualsSign() throws BadOption {
        var options = Options.parse(List.of("--port", "8081", "--bind=0.0.0.0", "--demo"));
        assertEquals("8081", options.require("port"));
        assertEquals("0.0.0.0", options.require("bind"));
        assertEquals("true", options.require("demo"));
        assertTrue(options.get("rtmp-port").isEmpty());
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        var refused = assertThrows(BadOption.class, () -> Options.parse(List.of("--prot", "1")));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("There is no option --prot; there are --demo, --bind"));
    }

    @Test
    void aWordThatIsNoOptionIsRefused() {
        var refused = assertThrows(BadOption.class, () -> Options.parse(List.of("demo")));
        assertEquals("\"demo\" is not an option; options begin with --", refused.getMessage());
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        var refused = assertThrows(BadOption.class, () -> Options.parse(List.of("--data")));
        assertEquals("--data needs a value", refused.getMessage());
    }

    @Test
    void aPortIsANumberThatFits() {
        for (var port : List.of("http", "-1", "65536", "999999")) {
            var refused = assertThrows(BadOption.class, () -> Options.parse(List.of("--port", port)));
            assertEquals("--port is a number between 0 and 65535, not \"" + port + "\"", refused.getMessage());
        }
    }

    @Test
    void anOptionThatIsNeededIsAskedFor() throws BadOption {
        var options = Options.parse(List.of());
        var refused = assertThrows(BadOption.class, () -> options.require("data"));
        assertEquals("--data is missing", refused.getMessage());
    }
}
