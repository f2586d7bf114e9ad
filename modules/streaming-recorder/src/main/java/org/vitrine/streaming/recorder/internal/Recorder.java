// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.health.Health.Degraded;
import org.vitrine.identity.Audit;
import org.vitrine.jobs.Jobs;
import org.vitrine.showlog.Outbox;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.MediaSegment;
import org.vitrine.streaming.spi.Replay;

/**
 * Records what is on air, one {@link TapeThread} a broadcast, and finds what is asked for later.
 *
 * <p>When it starts it mends what a crash has left; when it stops it closes its tapes. One that takes its place in the middle of a show goes
 * on with them, since streaming tells it again of what viewers can still fetch.
 */
@Component(
        service = {MediaArchive.class, Recorder.class},
        immediate = true,
        configurationPid = RecorderConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RecorderConfig.class)
public final class Recorder implements MediaArchive {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
    private static final long MOST_WAITING = 64L << 20;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ShowDoor shows = new ShowDoor();
    private final Map<Broadcast, TapeThread> running = new ConcurrentHashMap<>();
    private final boolean records;
    private final Tapes tapes;
    private final Books books;
    private final Library library;
    private final Curator curator;
    private final Thread mending;

    @Activate
    public Recorder(
            RecorderConfig config,
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this(RecorderSettings.of(config), config.record(), new House(transactions, jobs, audit, outbox, clock));
    }

    /** What it needs of the spine. */
    record House(Transactions transactions, Jobs jobs, Audit audit, Outbox outbox, Clock clock) {}

    Recorder(RecorderSettings settings, boolean records, House house) {
        this.records = records;
        this.tapes = new Tapes(settings.folder(), settings.leaveFree());
        this.library = new Library(house.transactions(), tapes, shows, house.clock());
        this.books = new Books(settings, house, shows, library);
        this.curator = new Curator(house.transactions(), library, tapes, house.audit());
        this.mending = Thread.ofVirtual().name("recorder-mend").unstarted(this::mend);
        mendNowOrLater();
    }

    /** What a crash has left is mended before anything is asked, if the database answers. */
    private void mendNowOrLater() {
        try {
            books.mend(tapes, running::containsKey);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What a crash has left of recordings is looked for in a moment", e);
            mending.start();
        }
    }

    private void mend() {
        try {
            new UntilDone().run("What a crash has left of recordings cannot be looked for yet", () -> {
                books.mend(tapes, running::containsKey);
                return true;
            });
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The next start mends what a crash has left of recordings");
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setShows(ShowService service) {
        shows.set(service);
    }

    void unsetShows(ShowService service) {
        shows.unset(service);
    }

    @Deactivate
    void close() {
        mending.interrupt();
        running.values().forEach(TapeThread::end);
        try {
            for (var thread : running.values()) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.log(Level.DEBUG, "Recordings are closed");
    }

    /** What is the matter; empty if nothing is. Waits for the disk. */
    Optional<Degraded> trouble() {
        if (!records) {
            return Optional.empty();
        }
        return running.values().stream()
                .flatMap(thread -> thread.trouble().stream())
                .findFirst()
                .or(tapes::trouble);
    }

    Library library() {
        return library;
    }

    Curator curator() {
        return curator;
    }

    Books books() {
        return books;
    }

    @Override
    public Sink open(Broadcast broadcast) {
        if (!records) {
            return new Nowhere();
        }
        var thread = TapeThread.start(broadcast, tapes, books, MOST_WAITING);
        running.values().removeIf(TapeThread::isOver);
        running.put(broadcast, thread);
        return thread;
    }

    @Override
    public ArchiveAnswer find(ArchiveRequest request) {
        return library.lately(request.show())
                .map(recorded -> new Shelf(recorded).find(request.path(), request.fromStart()))
                .orElseGet(ArchiveAnswer.Nothing::new);
    }

    @Override
    public Optional<Replay> replay(Slug show) {
        return library.lately(show)
                .filter(Recorded::isOpen)
                .map(Recorded::replay)
                .map(film -> new Replay(film.start().orElseThrow(), film.end().orElseThrow()));
    }

    private static final class Nowhere implements Sink {
        @Override
        public void init(int number, ByteBuffer bytes) {}

        @Override
        public void segment(MediaSegment segment) {}

        @Override
        public void end() {}
    }
}
