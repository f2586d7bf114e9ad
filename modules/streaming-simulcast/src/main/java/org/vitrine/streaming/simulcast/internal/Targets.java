// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Secrets;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.simulcast.TargetChanged;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetPlanned;
import org.vitrine.simulcast.TargetState;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;
import org.vitrine.streaming.simulcast.internal.Target.Place;

/** What staff have planned: where each show is passed on to, and the shop's presets. Each change is in the audit. Blocks. */
@Component(service = Targets.class)
public final class Targets {
    /** Each is one more upload of the whole picture. */
    static final int MOST_OF_A_SHOW = 10;

    private static final int MOST_PRESETS = 50;

    private final Transactions transactions;
    private final TargetTable table;
    private final Audit audit;
    private final Outbox outbox;
    private final Uuid7 ids;

    @Activate
    public Targets(
            @Reference Transactions transactions,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.table = new TargetTable(secrets);
        this.audit = audit;
        this.outbox = outbox;
        this.ids = new Uuid7(clock);
    }

    List<Target> of(ShowId show) {
        return transactions.in(tx -> table.of(tx, show));
    }

    List<Target> presets() {
        return transactions.in(table::presets);
    }

    /** Adds a target to a show, or a preset to the shop; empty where there are as many as there may be. */
    Optional<Target> add(Optional<ShowId> show, Place place, Caller by) {
        var target = new Target(new TargetId(ids.next()), show, place, true);
        return transactions.in(tx -> {
            int there = show.map(known -> table.of(tx, known))
                    .orElseGet(() -> table.presets(tx))
                    .size();
            if (there >= (show.isPresent() ? MOST_OF_A_SHOW : MOST_PRESETS)) {
                return Optional.empty();
            }
            table.insert(tx, target);
            changed(tx, target, "simulcast.add", by);
            return Optional.of(target);
        });
    }

    /** Changes the show's target; empty if it has no such one. */
    Optional<Target> change(Optional<ShowId> show, TargetId id, UnaryOperator<Target> change, Caller by) {
        return transactions.in(tx -> lock(tx, show, id).map(before -> {
            var after = change.apply(before);
            table.write(tx, after);
            changed(tx, after, "simulcast.change", by);
            return after;
        }));
    }

    /** Whether there was such a target of the show, or such a preset. */
    boolean remove(Optional<ShowId> show, TargetId id, Caller by) {
        return transactions.in(tx -> {
            var there = lock(tx, show, id);
            there.ifPresent(target -> {
                table.delete(tx, id);
                changed(tx, target, "simulcast.remove", by);
            });
            return there.isPresent();
        });
    }

    /** Tells a show's staff how one of its targets stands now. */
    void tell(ShowId show, TargetId target, TargetState state) {
        transactions.run(tx -> outbox.add(
                tx,
                "simulcast:" + target,
                NewEvent.of(show, new TargetChanged(target, state)).to(Audience.STAFF)));
    }

    private Optional<Target> lock(Tx tx, Optional<ShowId> show, TargetId id) {
        return table.lock(tx, id).filter(target -> target.show().equals(show));
    }

    private void changed(Tx tx, Target target, String action, Caller by) {
        audit.record(tx, by, action, target.id().toString());
        target.show()
                .ifPresent(show -> outbox.add(
                        tx,
                        "simulcast:" + target.id(),
                        NewEvent.of(show, new TargetPlanned(target.id())).to(Audience.STAFF)));
    }
}
