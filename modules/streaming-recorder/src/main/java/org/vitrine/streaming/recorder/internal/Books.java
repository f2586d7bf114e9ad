// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.vitrine.identity.Caller;
import org.vitrine.jobs.Job;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Tx;
import org.vitrine.streaming.RecordingFailed;
import org.vitrine.streaming.RecordingFailed.Reason;
import org.vitrine.streaming.recorder.internal.RecordingTable.Head;
import org.vitrine.streaming.recorder.internal.RecordingTable.TapeRow;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaSegment;

/** Writes down which tapes there are, and sees to it that they go when their time has come. */
final class Books implements Ledger {
    /** The job that lets a recording go; its key is the show. */
    static final String FORGET = "recordings.forget";

    private static final System.Logger LOG = System.getLogger(Books.class.getName());
    private static final Duration LATER = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecorderSettings settings;
    private final Recorder.House house;
    private final ShowDoor shows;
    private final Library library;

    Books(RecorderSettings settings, Recorder.House house, ShowDoor shows, Library library) {
        this.settings = settings;
        this.house = house;
        this.shows = shows;
        this.library = library;
    }

    /** Closes the books of tapes that a crash has left open, and looks anew at when each recording goes. */
    void mend(Tapes tapes, Predicate<Broadcast> isRunning) {
        house.transactions().in(RecordingTable::unfinished).stream()
                .filter(row -> !isRunning.test(new Broadcast(row.show(), row.broadcast())))
                .flatMap(row -> mended(tapes, row).stream())
                .forEach(tape -> house.transactions().run(tx -> RecordingTable.writeTape(tx, tape, TapeState.KEPT)));
        house.transactions().run(tx -> RecordingTable.all(tx).forEach(head -> schedule(tx, head)));
    }

    /** One that cannot be read does not keep the others from being mended. */
    private static Optional<Tape> mended(Tapes tapes, TapeRow row) {
        try {
            return tapes.mend(row);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "What a crash has left of the recording " + row.broadcast() + " cannot be mended", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean isOnAir(Broadcast broadcast, MediaSegment segment) {
        return shows.find(broadcast.show())
                .filter(show -> show.state() == ShowState.LIVE || show.state() == ShowState.ENDED)
                .flatMap(Show::startedAt)
                .filter(started -> segment.end().isAfter(started))
                .isPresent();
    }

    @Override
    public void begin(Broadcast broadcast, Instant at) {
        house.transactions().run(tx -> {
            var head = new Head(
                    broadcast.show(),
                    settings.published(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    secret(),
                    at);
            if (RecordingTable.insert(tx, head)) {
                schedule(tx, head);
            }
            RecordingTable.beginTape(tx, broadcast, at);
        });
        library.forget();
    }

    @Override
    public void close(Broadcast broadcast, Tape tape, TapeState state) {
        house.transactions().run(tx -> {
            RecordingTable.writeTape(tx, tape, state);
            reason(state).ifPresent(reason -> tell(tx, broadcast, reason));
        });
        library.forget();
    }

    private static Optional<Reason> reason(TapeState state) {
        return switch (state) {
            case BROKEN -> Optional.of(Reason.ENDED);
            case GAPS -> Optional.of(Reason.GAPS);
            case RECORDING, KEPT -> Optional.empty();
        };
    }

    private void tell(Tx tx, Broadcast broadcast, Reason reason) {
        var event = NewEvent.of(broadcast.show(), new RecordingFailed(reason)).to(Audience.STAFF);
        house.outbox().add(tx, "recording:" + broadcast.show(), event);
    }

    /** When this recording is due to go; empty if never. */
    Optional<Instant> keptUntil(Head head) {
        return head.keepUntil().or(() -> settings.keptUntil(head.began()));
    }

    /** How long it is kept may have changed. */
    void reschedule(ShowId show) {
        house.transactions().run(tx -> RecordingTable.find(tx, show).ifPresent(head -> schedule(tx, head)));
    }

    /** Lets a recording go if its time has come, else looks again then. */
    void forget(ShowId show, Curator curator) {
        var head = house.transactions().in(tx -> RecordingTable.find(tx, show));
        var until = head.flatMap(this::keptUntil);
        if (until.isEmpty()) {
            return;
        }
        if (until.get().isAfter(house.clock().instant())) {
            reschedule(show);
        } else if (curator.delete(show, Caller.Staff.SYSTEM) instanceof Change.Refused) {
            var later = job(show, house.clock().instant().plus(LATER));
            house.transactions().run(tx -> house.jobs().schedule(tx, later));
        } else {
            LOG.log(Level.INFO, "The recording of show {0} was kept until {1} and has been deleted", show, until.get());
        }
    }

    private void schedule(Tx tx, Head head) {
        keptUntil(head)
                .ifPresentOrElse(
                        until -> house.jobs().schedule(tx, job(head.show(), until)),
                        () -> house.jobs().cancel(tx, FORGET, head.show().toString()));
    }

    private static Job job(ShowId show, Instant due) {
        return new Job(FORGET, show.toString(), due, "");
    }

    private static String secret() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
