// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of this bundle. */
final class CaptionTables {
    private CaptionTables() {}

    static Shelf shelf(Tx tx, ShowId show) {
        var start = tx.first(
                "select starts_at from captions_start where show_id = ?",
                row -> row.instant("starts_at"),
                show.value());
        var uploads = tx.list(
                "select language, cues, uploaded_at, edition from captions_upload where show_id = ? order by language",
                row -> new Upload(language(row), row.integer("cues"), row.instant("uploaded_at"), row.uuid("edition")),
                show.value());
        return new Shelf(start, uploads, choices(tx, show));
    }

    static List<Choice> choices(Tx tx, ShowId show) {
        return tx.list(
                "select language, captioner from captions_choice where show_id = ? order by language",
                row -> new Choice(language(row), row.text("captioner")),
                show.value());
    }

    static Optional<String> body(Tx tx, ShowId show, CaptionLanguage language) {
        return tx.first(
                "select body from captions_upload where show_id = ? and language = ?",
                row -> row.text("body"),
                show.value(),
                language.tag());
    }

    static void put(Tx tx, ShowId show, Upload upload, String body) {
        remove(tx, show, upload.language());
        tx.update(
                "insert into captions_upload (show_id, language, cues, body, uploaded_at, edition) values (?, ?, ?, ?, ?, ?)",
                show.value(),
                upload.language().tag(),
                upload.cues(),
                body,
                upload.uploadedAt(),
                upload.edition());
    }

    static boolean remove(Tx tx, ShowId show, CaptionLanguage language) {
        return tx.update("delete from captions_upload where show_id = ? and language = ?", show.value(), language.tag())
                > 0;
    }

    static void choose(Tx tx, ShowId show, Choice choice) {
        unchoose(tx, show, choice.language());
        tx.update(
                "insert into captions_choice (show_id, language, captioner) values (?, ?, ?)",
                show.value(),
                choice.language().tag(),
                choice.captioner());
    }

    static boolean unchoose(Tx tx, ShowId show, CaptionLanguage language) {
        return tx.update("delete from captions_choice where show_id = ? and language = ?", show.value(), language.tag())
                > 0;
    }

    /** Keeps when the picture of the show on air began; the first time counts. */
    static void start(Tx tx, ShowId show, Instant start) {
        tx.insertIfAbsent("insert into captions_start (show_id, starts_at) values (?, ?)", show.value(), start);
    }

    private static CaptionLanguage language(Row row) {
        return new CaptionLanguage(row.text("language"));
    }
}
