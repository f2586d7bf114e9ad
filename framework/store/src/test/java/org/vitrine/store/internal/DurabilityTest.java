// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DurabilityTest {
    private static final int ROUNDS = 3;
    private static final int COMMITS = 150;

    /** H2 alone: PostgreSQL is a process of its own, which does not die with ours. */
    @Test
    void whatWasAnsweredOutlivesTheSuddenEndOfTheProcess() throws Exception {
        var folder = Addresses.newFolder("crash-");
        var answered = new HashSet<Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(runAndKill(folder));

            var kept = kept(folder);
            assertTrue(
                    kept.containsAll(answered),
                    () -> "lost: "
                            + answered.stream().filter(n -> !kept.contains(n)).toList());
        }
    }

    private static Set<Integer> runAndKill(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var answered = new HashSet<Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) {
                    answered.add(Integer.valueOf(line.substring(0, line.length() - 1)));
                }
                if (answered.size() == COMMITS) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException streamClosed) {
            assertTrue(answered.size() >= COMMITS, "the stream ends with the process");
        }
        process.waitFor();
        assertTrue(answered.size() >= COMMITS, "the process wrote something before it was killed");
        return answered;
    }

    private static Set<Integer> kept(Path folder) {
        try (var store = OpenStore.at(StoreAddress.embedded(folder), 1)) {
            return new HashSet<>(store.transactions().in(tx -> tx.list("select n from kept", row -> row.integer("n"))));
        }
    }
}
