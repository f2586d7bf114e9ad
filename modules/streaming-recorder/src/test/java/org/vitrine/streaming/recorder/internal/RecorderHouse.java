// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryJobs;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;

/** A recorder with all that it needs, and one show that is on air since noon. */
final class RecorderHouse implements AutoCloseable {
    static final String SLUG = "tea-time";

    final ManualClock clock = new ManualClock();
    final MemoryJobs jobs = new MemoryJobs(clock);
    final FakeAudit audit = new FakeAudit();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final FakeShows shows = new FakeShows();
    final Path folder;
    final Recorder recorder;
    private final Transactions transactions;

    RecorderHouse(Transactions transactions, Path folder) {
        this(transactions, folder, 0);
    }

    RecorderHouse(Transactions transactions, Path folder, long leaveFree) {
        this.transactions = transactions;
        this.folder = folder;
        shows.put(SLUG, ShowState.LIVE);
        become(ShowState.LIVE);
        recorder = start(leaveFree);
    }

    /** The recorder that starts when another has stopped. */
    Recorder start(long leaveFree) {
        var settings = new RecorderSettings(folder, true, Duration.ofDays(90), leaveFree);
        var started = new Recorder(
                settings, true, new Recorder.House(transactions, jobs, audit, new MemoryOutbox(log), clock));
        started.setShows(shows);
        jobs.with(new ForgetRecordings(started));
        return started;
    }

    Show show() {
        return shows.find(Slug.of(SLUG)).orElseThrow();
    }

    void become(ShowState state) {
        shows.put(of(show(), state));
        second();
    }

    private static Show of(Show show, ShowState state) {
        return new Show(
                show.id(),
                show.slug(),
                show.title(),
                show.description(),
                state,
                show.host(),
                Optional.empty(),
                Optional.of(ManualClock.NOON),
                Optional.empty(),
                show.lineUp(),
                Optional.empty(),
                Optional.empty());
    }

    Broadcast broadcast(String name) {
        return new Broadcast(show().id(), name);
    }

    /** Records segments with these numbers, and waits until they are kept. */
    void record(String name, int from, int to) {
        var sink = recorder.open(broadcast(name));
        sink.init(0, Segments.init(0));
        for (int number = from; number < to; number++) {
            sink.segment(Segments.of(number));
        }
        sink.end();
        Eventually.until(() -> recorder.library()
                .now(show().id())
                .filter(kept -> kept.tapes().stream()
                        .anyMatch(tape -> tape.broadcast().equals(name) && tape.state() != TapeState.RECORDING))
                .isPresent());
    }

    /** Records a second of another show, from so many seconds after noon on, which is over then. */
    void recordAnother(String slug, int second) {
        var other = shows.put(of(shows.put(slug, ShowState.LIVE), ShowState.LIVE));
        var sink = recorder.open(new Broadcast(other.id(), slug));
        sink.init(0, Segments.init(0));
        sink.segment(Segments.of(second));
        sink.end();
        Eventually.until(() -> recorder.library()
                .now(other.id())
                .filter(kept -> kept.tapes().getFirst().state() == TapeState.KEPT)
                .isPresent());
        shows.put(of(other, ShowState.ENDED));
    }

    ArchiveAnswer find(String path) {
        return recorder.find(new ArchiveRequest(Slug.of(SLUG), path, false));
    }

    ArchiveAnswer fromStart() {
        return recorder.find(new ArchiveRequest(Slug.of(SLUG), "index.m3u8", true));
    }

    Recorded kept() {
        return recorder.library().now(show().id()).orElseThrow();
    }

    /** Lets a second pass, after which what was asked is asked anew. */
    void second() {
        clock.advance(Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        recorder.close();
    }
}
