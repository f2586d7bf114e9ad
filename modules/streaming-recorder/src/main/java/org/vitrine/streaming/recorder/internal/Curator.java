// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;
import org.vitrine.streaming.recorder.internal.RecordingTable.Clip;
import org.vitrine.streaming.recorder.internal.RecordingTable.Head;

/** Changes what is shown of recordings, and for how long they are kept. Blocks. */
final class Curator {
    private static final int MOST_CLIPS = 100;
    private static final Duration LONGEST_CLIP = Duration.ofHours(1);

    private final Transactions transactions;
    private final Library library;
    private final Tapes tapes;
    private final Audit audit;

    Curator(Transactions transactions, Library library, Tapes tapes, Audit audit) {
        this.transactions = transactions;
        this.library = library;
        this.tapes = tapes;
        this.audit = audit;
    }

    /** Opens the replay to all, or holds it back. */
    Change publish(ShowId show, boolean published, Caller by) {
        return writing(
                show,
                by,
                published ? "recording.publish" : "recording.hold-back",
                head -> new Head(
                        show,
                        published,
                        head.trimFrom(),
                        head.trimTo(),
                        head.keepUntil(),
                        head.preview(),
                        head.began()));
    }

    /** Shows what lies between these moments alone, or from the beginning, or to the end. */
    Change trim(ShowId show, Optional<Instant> from, Optional<Instant> to, Caller by) {
        return changing(show, recorded -> {
            if (recorded.film().cut(from, to).isEmpty()) {
                return empty();
            }
            return writing(
                    show,
                    by,
                    "recording.trim",
                    head -> new Head(show, head.published(), from, to, head.keepUntil(), head.preview(), head.began()));
        });
    }

    /** Keeps it until then; or, if empty, as the shop keeps all. */
    Change keep(ShowId show, Optional<Instant> until, Caller by) {
        return writing(
                show,
                by,
                "recording.keep",
                head -> new Head(
                        show, head.published(), head.trimFrom(), head.trimTo(), until, head.preview(), head.began()));
    }

    /** Adds a clip. */
    Change add(Clip clip, Caller by) {
        return changing(clip.show(), recorded -> {
            if (recorded.clips().size() >= MOST_CLIPS) {
                return new Change.Refused("too-many-clips", "A show has at most " + MOST_CLIPS + " clips.");
            }
            if (Duration.between(clip.from(), clip.to()).compareTo(LONGEST_CLIP) > 0) {
                return new Change.Refused("clip-too-long", "A clip lasts at most an hour.");
            }
            return recorded.cut(clip).isEmpty()
                    ? empty()
                    : writing(clip.show(), by, "recording.clip", (tx, head) -> RecordingTable.insertClip(tx, clip));
        });
    }

    /** Drops a clip; nothing happens if there is none of this id. */
    Change remove(ShowId show, UUID clip, Caller by) {
        return writing(show, by, "recording.drop-clip", (tx, head) -> RecordingTable.deleteClip(tx, show, clip));
    }

    /** Deletes all that is kept of a show, for good: the files first, so that what fails can be asked for again. */
    Change delete(ShowId show, Caller by) {
        return changing(show, recorded -> {
            if (recorded.show().state() == ShowState.LIVE || recorded.isRunning()) {
                return new Change.Refused("show-live", "The show is being recorded; end it first.");
            }
            tapes.delete(show, recorded.tapes());
            return writing(show, by, "recording.delete", (tx, head) -> RecordingTable.delete(tx, show));
        });
    }

    private Change changing(ShowId show, Function<Recorded, Change> change) {
        return library.now(show).map(change).orElseGet(Change.NoSuchRecording::new);
    }

    private Change writing(ShowId show, Caller by, String action, Function<Head, Head> change) {
        return writing(show, by, action, (tx, head) -> RecordingTable.write(tx, change.apply(head)));
    }

    private Change writing(ShowId show, Caller by, String action, BiConsumer<Tx, Head> change) {
        Change done = transactions.in(tx -> {
            var head = RecordingTable.find(tx, show);
            if (head.isEmpty()) {
                return new Change.NoSuchRecording();
            }
            change.accept(tx, head.get());
            audit.record(tx, by, action, show.toString());
            return new Change.Done();
        });
        library.forget();
        return done;
    }

    private static Change empty() {
        return new Change.Refused("nothing-there", "Nothing was recorded between these times.");
    }
}
