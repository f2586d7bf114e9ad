// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.Secrets;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.showlog.ShowId;
import org.vitrine.simulcast.TargetId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The targets and presets in the database, their keys sealed. */
final class TargetTable {
    private static final String SELECT = "select id, show_id, name, url, sealed, wanted from simulcast_target ";

    private final Secrets secrets;

    TargetTable(Secrets secrets) {
        this.secrets = secrets;
    }

    /** In the order in which they were added. */
    List<Target> of(Tx tx, ShowId show) {
        return tx.list(SELECT + "where show_id = ? order by id", this::target, show.value());
    }

    List<Target> presets(Tx tx) {
        return tx.list(SELECT + "where show_id is null order by id", this::target);
    }

    /** The target with this id, and nobody changes it before this transaction has ended. */
    Optional<Target> lock(Tx tx, TargetId id) {
        return tx.first(SELECT + "where id = ? for update", this::target, id.value());
    }

    void insert(Tx tx, Target target) {
        tx.update(
                "insert into simulcast_target (id, show_id, name, url, sealed, wanted) values (?, ?, ?, ?, ?, ?)",
                target.id().value(),
                target.show().map(ShowId::value).orElse(null),
                target.place().name(),
                target.place().url().toString(),
                seal(target.place().key()),
                target.wanted());
    }

    void write(Tx tx, Target target) {
        tx.update(
                "update simulcast_target set name = ?, url = ?, sealed = ?, wanted = ? where id = ?",
                target.place().name(),
                target.place().url().toString(),
                seal(target.place().key()),
                target.wanted(),
                target.id().value());
    }

    void delete(Tx tx, TargetId id) {
        tx.update("delete from simulcast_target where id = ?", id.value());
    }

    private Target target(Row row) {
        return new Target(
                new TargetId(row.uuid("id")),
                row.optionalUuid("show_id").map(ShowId::of),
                new Target.Place(row.text("name"), PublishUrl.of(row.text("url")), open(row.text("sealed"))),
                row.flag("wanted"));
    }

    private String seal(String key) {
        return Base64.getEncoder().encodeToString(secrets.seal(key.getBytes(StandardCharsets.UTF_8)));
    }

    private String open(String sealed) {
        return new String(secrets.open(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }
}
