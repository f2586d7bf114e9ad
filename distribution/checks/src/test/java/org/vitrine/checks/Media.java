// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs that only media and browser tests need; their lack is a failure where {@code VITRINE_REQUIRE_MEDIA} is true. */
final class Media {
    private Media() {}

    /** The program's path; skips the test loudly, or fails it, where it is not installed. */
    static Path require(String program) {
        var found = find(program);
        if (found.isEmpty()) {
            miss(program);
        }
        return found.orElseThrow();
    }

    /** The same for what is not among the programs: these files have to be there. */
    static void require(String program, List<Path> files) {
        if (!files.stream().allMatch(Files::exists)) {
            miss(program);
        }
    }

    private static void miss(String program) {
        var sentence = program + " is not installed, so this test is skipped";
        if (Boolean.parseBoolean(System.getenv("VITRINE_REQUIRE_MEDIA"))) {
            Assertions.fail(sentence.replace("so this test is skipped", "though VITRINE_REQUIRE_MEDIA asks for it"));
        }
        System.err.println("SKIPPED: " + sentence + ".");
        Assumptions.abort(sentence);
    }

    private static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
