// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;
import org.vitrine.streaming.spi.Broadcast;

/** Recordings, their tapes and their clips in the database. */
final class RecordingTable {
    private static final String SHOW =
            "select show_id, published, trim_from, trim_to, keep_until, preview, began from recordings_show ";

    private RecordingTable() {}

    /**
     * What is known of a show's recording, apart from its tapes.
     *
     * @param preview a secret: whoever knows it sees all that is kept
     */
    record Head(
            ShowId show,
            boolean published,
            Optional<Instant> trimFrom,
            Optional<Instant> trimTo,
            Optional<Instant> keepUntil,
            String preview,
            Instant began) {}

    /** A tape as the database knows it; bytes and length as they were when it was closed. */
    record TapeRow(String broadcast, ShowId show, Instant began, TapeState state, long bytes, long millis) {}

    /** A piece of a show with a name; times on the programme clock. */
    record Clip(UUID id, ShowId show, String title, Instant from, Instant to, Instant madeAt) {}

    static Optional<Head> find(Tx tx, ShowId show) {
        return tx.first(SHOW + "where show_id = ?", RecordingTable::head, show.value());
    }

    static List<Head> all(Tx tx) {
        return tx.list(SHOW, RecordingTable::head);
    }

    /** So many, the latest first. */
    static List<Head> page(Tx tx, Optional<Cursor> after, int limit) {
        var where = after.isPresent() ? "where began < ? or (began = ? and show_id > ?) " : "";
        var values = after.stream()
                .flatMap(last ->
                        Stream.of(last.began(), last.began(), last.show().value()))
                .toArray();
        var sql = SHOW + where + "order by began desc, show_id fetch first " + limit + " rows only";
        return tx.list(sql, RecordingTable::head, values);
    }

    static boolean insert(Tx tx, Head head) {
        return tx.insertIfAbsent(
                "insert into recordings_show (show_id, published, preview, began) values (?, ?, ?, ?)",
                head.show().value(),
                head.published(),
                head.preview(),
                head.began());
    }

    static void write(Tx tx, Head head) {
        tx.update(
                "update recordings_show set published = ?, trim_from = ?, trim_to = ?, keep_until = ? where show_id = ?",
                head.published(),
                head.trimFrom().orElse(null),
                head.trimTo().orElse(null),
                head.keepUntil().orElse(null),
                head.show().value());
    }

    /** A tape begins, or is gone on with. */
    static void beginTape(Tx tx, Broadcast broadcast, Instant began) {
        boolean first = tx.insertIfAbsent(
                "insert into recordings_tape (broadcast, show_id, began, state, bytes, millis) values (?, ?, ?, ?, 0, 0)",
                broadcast.name(),
                broadcast.show().value(),
                began,
                TapeState.RECORDING);
        if (!first) {
            tx.update(
                    "update recordings_tape set state = ? where broadcast = ?", TapeState.RECORDING, broadcast.name());
        }
    }

    static void writeTape(Tx tx, Tape tape, TapeState state) {
        tx.update(
                "update recordings_tape set state = ?, bytes = ?, millis = ? where broadcast = ?",
                state,
                tape.mediaLength(),
                tape.millis(),
                tape.name());
    }

    static List<TapeRow> tapes(Tx tx, ShowId show) {
        return tx.list(
                "select broadcast, show_id, began, state, bytes, millis from recordings_tape where show_id = ? order by began, broadcast",
                RecordingTable::tape,
                show.value());
    }

    /** Those that are being written, here or elsewhere, or were when their process died. */
    static List<TapeRow> unfinished(Tx tx) {
        return tx.list(
                "select broadcast, show_id, began, state, bytes, millis from recordings_tape where state = ?",
                RecordingTable::tape,
                TapeState.RECORDING);
    }

    static List<Clip> clips(Tx tx, ShowId show) {
        return tx.list(
                "select id, show_id, title, begins, finishes, made_at from recordings_clip where show_id = ? order by id",
                RecordingTable::clip,
                show.value());
    }

    static void insertClip(Tx tx, Clip clip) {
        tx.update(
                "insert into recordings_clip (id, show_id, title, begins, finishes, made_at) values (?, ?, ?, ?, ?, ?)",
                clip.id(),
                clip.show().value(),
                clip.title(),
                clip.from(),
                clip.to(),
                clip.madeAt());
    }

    static boolean deleteClip(Tx tx, ShowId show, UUID id) {
        return tx.update("delete from recordings_clip where show_id = ? and id = ?", show.value(), id) > 0;
    }

    static boolean delete(Tx tx, ShowId show) {
        tx.update("delete from recordings_clip where show_id = ?", show.value());
        tx.update("delete from recordings_tape where show_id = ?", show.value());
        return tx.update("delete from recordings_show where show_id = ?", show.value()) > 0;
    }

    private static Head head(Row row) {
        return new Head(
                new ShowId(row.uuid("show_id")),
                row.flag("published"),
                row.optionalInstant("trim_from"),
                row.optionalInstant("trim_to"),
                row.optionalInstant("keep_until"),
                row.text("preview"),
                row.instant("began"));
    }

    private static TapeRow tape(Row row) {
        return new TapeRow(
                row.text("broadcast"),
                new ShowId(row.uuid("show_id")),
                row.instant("began"),
                row.value("state", TapeState.class),
                row.number("bytes"),
                row.number("millis"));
    }

    private static Clip clip(Row row) {
        return new Clip(
                row.uuid("id"),
                new ShowId(row.uuid("show_id")),
                row.text("title"),
                row.instant("begins"),
                row.instant("finishes"),
                row.instant("made_at"));
    }
}
