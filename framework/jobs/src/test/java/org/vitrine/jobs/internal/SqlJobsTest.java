// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.jobs.Job;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class SqlJobsTest {
    private final ManualClock clock = new ManualClock();
    private final List<SqlJobs> nodes = new ArrayList<>();

    @AfterEach
    void closeNodes() {
        nodes.forEach(SqlJobs::close);
    }

    @OnEachDatabase
    void aJobRunsWhenItIsDueAndOnce(TestDatabase database) {
        var jobs = node(database);
        var recorder = new Recorder();
        jobs.addHandler(recorder);
        database.run(tx -> {
            jobs.schedule(tx, inSeconds("later", 60));
            jobs.schedule(tx, inSeconds("now", 0));
        });

        Eventually.until(() -> recorder.keys().equals(List.of("now")) && count(database) == 1);
        clock.advance(Duration.ofSeconds(59));
        assertEquals(List.of("now"), recorder.keys());
        clock.advance(Duration.ofSeconds(1));
        Eventually.until(() -> recorder.keys().equals(List.of("now", "later")) && count(database) == 0);
    }

    @OnEachDatabase
    void aJobOfARolledBackTransactionDoesNotExist(TestDatabase database) {
        var jobs = node(database);
        assertThrows(
                IllegalStateException.class,
                () -> database.run(tx -> {
                    jobs.schedule(tx, inSeconds("never", 0));
                    throw new IllegalStateException("roll back");
                }));

        assertEquals(0, count(database));
    }

    @OnEachDatabase
    void settingAJobAgainMovesIt(TestDatabase database) {
        var jobs = node(database);
        var recorder = new Recorder();
        jobs.addHandler(recorder);
        database.run(tx ->
                jobs.schedule(tx, new Job("test.note", "a", clock.instant().plusSeconds(10), "old")));
        database.run(tx ->
                jobs.schedule(tx, new Job("test.note", "a", clock.instant().plusSeconds(20), "new")));

        clock.advance(Duration.ofSeconds(10));
        database.run(tx -> jobs.schedule(tx, inSeconds("mark", 0)));
        Eventually.until(() -> recorder.keys().equals(List.of("mark")));
        clock.advance(Duration.ofSeconds(10));
        Eventually.until(() -> recorder.keys().equals(List.of("mark", "a")));
        assertEquals("new", recorder.payloads().getLast());
    }

    @OnEachDatabase
    void aCancelledJobDoesNotRun(TestDatabase database) {
        var jobs = node(database);
        var recorder = new Recorder();
        jobs.addHandler(recorder);
        database.run(tx -> jobs.schedule(tx, inSeconds("a", 10)));
        database.run(tx -> jobs.cancel(tx, "test.note", "a"));
        database.run(tx -> jobs.schedule(tx, inSeconds("b", 10)));

        clock.advance(Duration.ofSeconds(10));

        Eventually.until(() -> recorder.keys().equals(List.of("b")));
    }

    @OnEachDatabase
    void aFailedJobIsTriedAgainWithGrowingPauses(TestDatabase database) {
        var jobs = node(database);
        var left = new AtomicInteger(3);
        var recorder = new Recorder(job -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        });
        jobs.addHandler(recorder);
        database.run(tx -> jobs.schedule(tx, inSeconds("a", 0)));

        for (int run = 1; run <= 3; run++) {
            int failures = run;
            Eventually.until(() -> database.count("select failures as n from job") == failures);
            assertEquals(run, recorder.keys().size());
            clock.advance(Duration.ofSeconds(1L << (run - 1)));
        }
        Eventually.until(() -> count(database) == 0);
        assertEquals(4, recorder.keys().size());
    }

    @OnEachDatabase
    void aHandlerThatComesLaterFindsItsJobs(TestDatabase database) {
        var jobs = node(database);
        database.run(tx -> jobs.schedule(tx, inSeconds("a", 0)));
        var recorder = new Recorder();

        jobs.addHandler(recorder);

        Eventually.until(() -> recorder.keys().equals(List.of("a")));
    }

    @OnEachDatabase
    void ofTwoNodesOneDoesTheJob(TestDatabase database) {
        var recorder = new Recorder();
        var first = node(database);
        var second = node(database);
        IntStream.range(0, 40).forEach(i -> database.run(tx -> first.schedule(tx, inSeconds("job " + i, 60))));
        first.addHandler(recorder);
        second.addHandler(recorder);

        clock.advance(Duration.ofSeconds(60));

        Eventually.until(() -> count(database) == 0);
        assertEquals(40, recorder.keys().size());
        assertEquals(40, recorder.keys().stream().distinct().count());
    }

    @OnEachDatabase
    void theJobsOfADeadNodeAreDoneByAnotherWhenItsLeaseHasRunOut(TestDatabase database) {
        var alive = node(database);
        database.run(tx -> alive.schedule(tx, inSeconds("a", 0)));
        var dead = new JobTable(UUID.randomUUID());
        database.run(tx -> dead.due(tx, List.of("test.note"), clock.instant(), 1)
                .forEach(claim -> dead.claim(tx, claim, clock.instant(), Duration.ofSeconds(60))));
        var recorder = new Recorder();
        alive.addHandler(recorder);
        clock.advance(Duration.ofSeconds(59));
        assertEquals(List.of(), recorder.keys());

        clock.advance(Duration.ofSeconds(1));

        Eventually.until(() -> recorder.keys().equals(List.of("a")));
    }

    @OnEachDatabase
    void aJobThatSetsItselfAgainComesAgain(TestDatabase database) {
        var jobs = node(database);
        var recorder = new Recorder(job -> database.run(tx -> jobs.schedule(tx, inSeconds("a", 60))));
        jobs.addHandler(recorder);
        database.run(tx -> jobs.schedule(tx, inSeconds("a", 0)));

        Eventually.until(() -> recorder.keys().size() == 1 && free(database) == 1);
        clock.advance(Duration.ofSeconds(60));
        Eventually.until(() -> recorder.keys().size() == 2 && free(database) == 1);
    }

    @OnEachDatabase
    void closingWaitsForWhatRuns(TestDatabase database) throws Exception {
        var jobs = node(database);
        var begun = new CountDownLatch(1);
        var recorder = new Recorder(job -> begun.countDown());
        jobs.addHandler(recorder);
        database.run(tx -> jobs.schedule(tx, inSeconds("a", 0)));
        begun.await();

        jobs.close();

        assertEquals(0, count(database));
    }

    private SqlJobs node(TestDatabase database) {
        var jobs = new SqlJobs(database, clock);
        clock.onMove(jobs::wake);
        nodes.add(jobs);
        return jobs;
    }

    private Job inSeconds(String key, int seconds) {
        return new Job("test.note", key, clock.instant().plusSeconds(seconds), "");
    }

    private static long count(TestDatabase database) {
        return database.count("select count(*) as n from job");
    }

    private static long free(TestDatabase database) {
        return database.count("select count(*) as n from job where leased_by is null");
    }
}
