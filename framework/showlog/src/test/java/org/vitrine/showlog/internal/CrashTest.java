// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.internal.StoreAddress;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.Eventually;

class CrashTest {
    private static final int ROUNDS = Integer.getInteger("vitrine.kills", 2);
    private static final int COMMITS = 60;

    private final ShowId show = ShowId.of(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void whatWasCommittedStandsInTheLogOnceAndInOrderAfterKills(Databases.Kind kind) throws Exception {
        var address = Databases.address(kind);
        var answered = new HashSet<Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(runAndKill(address, round * 1_000_000));

            assertWhole(afterRestart(address), answered);
        }
    }

    private static void assertWhole(List<LogEvent> events, Set<Integer> answered) {
        var numbers = events.stream()
                .map(event -> event.as(Said.class).orElseThrow().number())
                .toList();
        assertEquals(numbers.size(), new HashSet<>(numbers).size(), "each event stands there once");
        assertTrue(new HashSet<>(numbers).containsAll(answered), "no answered event is lost");
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(LogEvent::offset).toList());
        for (int thread = 0; thread < 4; thread++) {
            int its = thread;
            var own = numbers.stream().filter(n -> n % 4 == its).toList();
            assertEquals(own.stream().sorted().toList(), own);
        }
    }

    private List<LogEvent> afterRestart(StoreAddress address) {
        try (var database = Databases.open(address)) {
            var log = new SqlShowLog(database, Clock.systemUTC());
            var outbox = new SqlOutbox(database, log, Clock.systemUTC());
            Eventually.until(() -> database.count("select count(*) as n from outbox") == 0);
            outbox.close();
            return log.read(show, Callers.host(), 0, 10_000);
        }
    }

    private Set<Integer> runAndKill(StoreAddress address, int first) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingShop.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        show.toString(),
                        Integer.toString(first))
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
}
