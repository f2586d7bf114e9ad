// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.health.Health.Degraded;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaSegment;

/**
 * Writes one broadcast on its tape and into the books.
 *
 * <p>For one thread, which waits for disk and database; any may ask how it is. When the disk fails or is full the recording ends there: its tape is
 * closed at once, so that its host is told while the show goes on.
 */
final class TapeKeeper {
    private static final System.Logger LOG = System.getLogger(TapeKeeper.class.getName());

    private final Broadcast broadcast;
    private final Tapes tapes;
    private final Ledger ledger;
    private final UntilDone database = new UntilDone();
    private final Map<Integer, ByteBuffer> inits = new HashMap<>();
    private volatile boolean gaps;
    private volatile @Nullable String failure;
    private @Nullable TapeWriter writer;
    private @Nullable Tape written;
    private boolean booked;

    TapeKeeper(Broadcast broadcast, Tapes tapes, Ledger ledger) {
        this.broadcast = broadcast;
        this.tapes = tapes;
        this.ledger = ledger;
    }

    void init(int number, ByteBuffer bytes) {
        inits.put(number, bytes);
    }

    void segment(MediaSegment segment) throws InterruptedException {
        if (isBroken()) {
            return;
        }
        try {
            if (mayWrite(segment)) {
                write(segment);
            }
        } catch (ClosedByInterruptException e) {
            throw (InterruptedException) new InterruptedException("while it wrote").initCause(e);
        } catch (IOException e) {
            broke("The recording of show " + broadcast.show() + " ends here; the stream goes on", e);
            close();
        }
    }

    /** Some of what came had no room. Any thread; true for the first time. */
    boolean gaps() {
        boolean first = !gaps;
        gaps = true;
        return first;
    }

    /** Whether it has ended before its time. Any thread. */
    boolean isBroken() {
        return failure != null;
    }

    /** What is the matter with it; empty if nothing is. Any thread. */
    Optional<Degraded> trouble() {
        var show = "The recording of show " + broadcast.show();
        var why = failure;
        if (why != null) {
            return Optional.of(
                    new Degraded(
                            show + " has ended: " + why,
                            "Make room on the disk, or see in the log what is wrong with it; the next stream is recorded again"));
        }
        if (database.isWaiting()) {
            return Optional.of(
                    new Degraded(
                            show + " cannot be written down yet",
                            "Is the database up, and are shows running? What comes is kept for a while, and it is tried again"));
        }
        return gaps
                ? Optional.of(new Degraded(
                        show + " has gaps, since the disk is too slow",
                        "Give \"folder\" in config/" + RecorderConfig.PID + ".json a faster disk"))
                : Optional.empty();
    }

    /** Closes the tape and, when the database answers, its books. */
    void close() throws InterruptedException {
        putAway();
        if (booked) {
            database.run("The recording of show " + broadcast.show() + " is not in the books yet", this::closeBooks);
        }
    }

    /** Closes what has not been closed, without waiting for the database: what is open then is mended at the next start. */
    void abandon() {
        putAway();
        try {
            if (booked) {
                closeBooks();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "The recording of show " + broadcast.show() + " is not in the books before the next start",
                    e);
        }
    }

    /** Opens the tape with the first segment that was on air. Without the database it waits: the queue holds what comes. */
    private boolean mayWrite(MediaSegment segment) throws IOException, InterruptedException {
        return writer != null
                || database.run(
                        "The recording of show " + broadcast.show() + " cannot begin yet", () -> opens(segment));
    }

    private boolean opens(MediaSegment segment) throws IOException {
        if (!ledger.isOnAir(broadcast, segment)) {
            return false;
        }
        ledger.begin(broadcast, segment.start());
        booked = true;
        writer = tapes.write(broadcast)
                .orElseThrow(() -> new IllegalStateException("the recorder before this one writes it still"));
        return true;
    }

    private void write(MediaSegment segment) throws IOException {
        var tape = Objects.requireNonNull(writer);
        if (tapes.isDiskFull()) {
            throw new IOException("the disk is full; make room, or set leaveFreeMegabytes in " + RecorderConfig.PID);
        }
        if (tape.has(Entry.Kind.SEGMENT, Math.toIntExact(segment.number()))) {
            return;
        }
        var init = inits.get(segment.init());
        if (init != null && !tape.has(Entry.Kind.INIT, segment.init())) {
            tape.init(segment.init(), init);
        }
        tape.segment(segment);
    }

    private void putAway() {
        var open = writer;
        if (open == null || written != null) {
            return;
        }
        try {
            tapes.written(open);
        } catch (IOException e) {
            broke("The recording of show " + broadcast.show() + " could not be closed", e);
        }
        written = open.tape();
    }

    /** A tape that stands in the books and could not be opened must not stay there as one that runs. */
    private boolean closeBooks() {
        var tape = written == null ? Tape.empty(broadcast.name()) : written;
        ledger.close(broadcast, tape, isBroken() ? TapeState.BROKEN : gaps ? TapeState.GAPS : TapeState.KEPT);
        booked = false;
        return true;
    }

    private void broke(String what, IOException e) {
        LOG.log(Level.ERROR, what, e);
        failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
