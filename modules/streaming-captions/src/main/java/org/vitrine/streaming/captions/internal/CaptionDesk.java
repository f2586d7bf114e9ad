// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionsChanged;
import org.vitrine.identity.Caller;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** What staff do with a show's captions; each change stands in the show's log. Blocks. */
@Component(service = CaptionDesk.class)
public final class CaptionDesk {
    /** Each captioner may be a model of some size, or cost money. */
    static final int MOST_CAPTIONERS = 4;

    static final int MOST_FILES = 40;

    private final Transactions transactions;
    private final Outbox outbox;
    private final SqlCaptions captions;
    private final SpokenWords words;
    private final Clock clock;
    private final Uuid7 ids;

    @Activate
    public CaptionDesk(
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference SqlCaptions captions,
            @Reference SpokenWords words,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.captions = captions;
        this.words = words;
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    /** What is to be changed, and by whom. */
    record Wish(ShowId show, CaptionLanguage language, Caller.Staff by) {}

    /** Puts a file in the place of what there was in its language; false if there are too many. */
    boolean put(Wish wish, List<TimedCue> cues) {
        var upload = new Upload(wish.language(), cues.size(), now(), ids.next());
        var body = CaptionFile.written(cues);
        return changing(wish, tx -> {
            var others = CaptionTables.shelf(tx, wish.show()).uploads().stream()
                    .filter(other -> !other.language().equals(wish.language()))
                    .count();
            if (others >= MOST_FILES) {
                return false;
            }
            CaptionTables.put(tx, wish.show(), upload, body);
            return true;
        });
    }

    /** Takes a file away; false if there is none. */
    boolean remove(Wish wish) {
        return changing(wish, tx -> CaptionTables.remove(tx, wish.show(), wish.language()));
    }

    /** Lets a captioner write in this language from now on; false if there are too many. */
    boolean choose(Wish wish, String captioner) {
        return changing(wish, tx -> {
            var others = CaptionTables.choices(tx, wish.show()).stream()
                    .filter(other -> !other.language().equals(wish.language()))
                    .count();
            if (others >= MOST_CAPTIONERS) {
                return false;
            }
            CaptionTables.choose(tx, wish.show(), new Choice(wish.language(), captioner));
            return true;
        });
    }

    /** Lets nobody write in this language any more; false if nobody did. */
    boolean unchoose(Wish wish) {
        return changing(wish, tx -> CaptionTables.unchoose(tx, wish.show(), wish.language()));
    }

    /** Erases for good what was said in this language during this time; how many captions that were. */
    int erase(Wish wish, Stretch stretch) {
        int erased = words.erase(wish.show(), wish.language(), stretch);
        if (erased > 0) {
            changing(wish, tx -> true);
        }
        return erased;
    }

    /** Keeps when the picture of a show on air began, unless that is known. */
    void began(ShowId show, Instant start) {
        transactions.run(tx -> CaptionTables.start(tx, show, start));
        captions.changed(show);
    }

    private boolean changing(Wish wish, Transactions.Work<Boolean> change) {
        boolean changed = transactions.in(tx -> {
            boolean done = change.run(tx);
            if (done) {
                tell(tx, wish);
            }
            return done;
        });
        captions.changed(wish.show());
        return changed;
    }

    private void tell(Tx tx, Wish wish) {
        var event =
                NewEvent.of(wish.show(), new CaptionsChanged(wish.language())).by(Actor.of(wish.by()));
        outbox.add(tx, "captions:" + wish.show(), event);
    }

    /** As databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
