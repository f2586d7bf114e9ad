// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.json.Json;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** How the sandbox is set for a rehearsal; kept in its table and read at each call, so all nodes hear of it and it survives a restart. */
@Component(service = Switches.class)
public final class Switches {
    private final Transactions transactions;
    private final Dice dice = new Dice();

    @Activate
    public Switches(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** What goes wrong this time. */
    Set<Trouble> roll() {
        return rolled(transactions.in(this::mischief));
    }

    /** The same in a transaction; should that be repeated, it is rolled again. */
    Set<Trouble> roll(Tx tx) {
        return rolled(mischief(tx));
    }

    Mischief mischief(Tx tx) {
        return tx.first("select mischief from sandbox_switches where id = 1", row -> row.text("mischief"))
                .map(text -> Json.read(text, MischiefJson.class).read())
                .orElse(Mischief.NONE);
    }

    /** From now on; a sequence with a seed begins anew. */
    void set(Tx tx, Mischief mischief) {
        prepare(tx);
        tx.update("update sandbox_switches set mischief = ? where id = 1", Json.write(MischiefJson.of(mischief)));
        tx.afterCommit(() -> dice.restart(mischief.seed()));
    }

    /** What the next authorisation shall be paid by, whatever is named in it. */
    Optional<Card> next(Tx tx) {
        return tx.first("select next_card from sandbox_switches where id = 1", row -> row.optionalText("next_card"))
                .flatMap(card -> card.map(Card::valueOf));
    }

    void setNext(Tx tx, Optional<Card> card) {
        prepare(tx);
        tx.update("update sandbox_switches set next_card = ? where id = 1", card.orElse(null));
    }

    /** The same, for one alone. */
    Optional<Card> takeNext(Tx tx) {
        return next(tx).filter(card ->
                tx.update("update sandbox_switches set next_card = null where id = 1 and next_card = ?", card) == 1);
    }

    private Set<Trouble> rolled(Mischief mischief) {
        return mischief.none() ? Set.of() : dice.roll(mischief);
    }

    private static void prepare(Tx tx) {
        tx.insertIfAbsent(
                "insert into sandbox_switches (id, mischief) values (1, ?)",
                Json.write(MischiefJson.of(Mischief.NONE)));
    }
}
