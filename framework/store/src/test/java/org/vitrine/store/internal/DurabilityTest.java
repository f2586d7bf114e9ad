// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.store.Tx;

class DurabilityTest {
    private static final int ROUNDS = 5;
    private static final int COMMITS = 40;

    /** H2 alone: PostgreSQL is a process of its own, which does not die with ours. */
    @Test
    void whatWasAnsweredOutlivesTheSuddenEndOfTheProcessAndTheFileIsWhole() throws Exception {
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

    /** Reads both tables in two ways: a torn file has rows without their index entries, or the other way round. */
    private static Set<Integer> kept(Path folder) {
        try (var store = OpenStore.at(StoreAddress.embedded(folder), 1)) {
            return store.transactions().in(tx -> {
                rows(tx, "passing");
                return rows(tx, "kept");
            });
        }
    }

    private static Set<Integer> rows(Tx tx, String table) {
        var byRow = tx.list("select n, word from " + table, row -> row.integer("n"));
        var byIndex =
                tx.list("select n, word from " + table + " where word > ' ' order by word", row -> row.integer("n"));
        assertEquals(new HashSet<>(byRow), new HashSet<>(byIndex), "rows and index entries of " + table);
        assertEquals(byRow.size(), byIndex.size());
        return new HashSet<>(byRow);
    }
}
