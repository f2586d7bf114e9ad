// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.recorder.internal.RecordingTable.Head;

/** Tells what is kept of shows; what thousands ask for is as of a second ago. Any thread; waits for database and disk. */
final class Library {
    private static final Duration AS_OF = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final Transactions transactions;
    private final Tapes tapes;
    private final ShowDoor shows;
    private final Cache<Slug, Optional<Recorded>> asked;

    Library(Transactions transactions, Tapes tapes, ShowDoor shows, Clock clock) {
        this.transactions = transactions;
        this.tapes = tapes;
        this.shows = shows;
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(AS_OF)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** What is kept of this show as of a second ago at most; empty if nothing is. */
    Optional<Recorded> lately(Slug slug) {
        return asked.get(slug, name -> shows.find(name).flatMap(this::read));
    }

    /** What is kept of this show now. */
    Optional<Recorded> now(ShowId show) {
        return shows.find(show).flatMap(this::read);
    }

    /** At most so many of all that is kept, the latest first. */
    Page page(Optional<Cursor> after, int limit) {
        var heads = transactions.in(tx -> RecordingTable.page(tx, after, limit + 1));
        var items = heads.stream()
                .limit(limit)
                .flatMap(head -> now(head.show()).stream())
                .toList();
        return new Page(items, heads.size() > limit ? Optional.of(cursor(heads.get(limit - 1))) : Optional.empty());
    }

    private static Cursor cursor(Head head) {
        return new Cursor(head.began(), head.show());
    }

    /** Some of what is kept, and where to go on if that is not all. */
    record Page(List<Recorded> items, Optional<Cursor> next) {}

    /** Something has changed. */
    void forget() {
        asked.invalidateAll();
    }

    private Optional<Recorded> read(Show show) {
        var id = show.id();
        return transactions
                .in(tx -> RecordingTable.find(tx, id)
                        .map(head -> new Rows(head, RecordingTable.tapes(tx, id), RecordingTable.clips(tx, id))))
                .map(rows ->
                        Recorded.of(show, rows.head(), rows.tapes(), rows.clips(), Film.of(tapes.find(rows.tapes()))));
    }

    private record Rows(Head head, List<RecordingTable.TapeRow> tapes, List<RecordingTable.Clip> clips) {}
}
