// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** The table of keys: who comes first may work, the others get the answer. Kept for a day. */
final class FirstAnswers {
    private static final System.Logger LOG = System.getLogger(FirstAnswers.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    /** What takes longer has been interrupted: nobody answers it any more. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    private static final int LARGEST_BODY = 1 << 20;

    private final Transactions transactions;
    private final Clock clock;
    private final AtomicReference<Instant> nextSweep;

    FirstAnswers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.nextSweep = new AtomicReference<>(clock.instant());
    }

    /** What a claim comes to. */
    sealed interface Outcome {
        /** Nobody was here before. */
        record Yours() implements Outcome {}

        /** It has been answered. */
        record Answered(StoredAnswer answer) implements Outcome {}

        /** It is being worked on. */
        record Running() implements Outcome {}

        /** The work was interrupted, and nobody knows whether it took effect. */
        record Lost() implements Outcome {}

        /** The key stands for another request. */
        record Other() implements Outcome {}
    }

    Outcome claim(Claim claim) {
        sweep();
        return transactions.in(tx -> {
            boolean first = tx.insertIfAbsent(
                    "insert into http_idempotency (id, fingerprint, begun_at) values (?, ?, ?)",
                    claim.id(),
                    claim.fingerprint(),
                    clock.instant());
            return first ? new Outcome.Yours() : known(tx, claim);
        });
    }

    /** Keeps the answer; if that fails the answer is given all the same, and the key stays without one. */
    void keep(Claim claim, StoredAnswer answer) {
        try {
            transactions.run(tx -> write(tx, claim, answer));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "An answer to a request with an Idempotency-Key was not kept", e);
        }
    }

    /** Forgets the claim: nothing has happened, the same request may come again. */
    void release(Claim claim) {
        try {
            transactions.run(tx -> tx.update("delete from http_idempotency where id = ?", claim.id()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "An Idempotency-Key was not released", e);
        }
    }

    private static void write(Tx tx, Claim claim, StoredAnswer answer) {
        tx.update(
                "update http_idempotency set status = ?, media_type = ?, location = ?, body = ? where id = ?",
                answer.status(),
                answer.mediaType(),
                answer.location(),
                answer.body().length > LARGEST_BODY ? new byte[0] : answer.body(),
                claim.id());
    }

    private Outcome known(Tx tx, Claim claim) {
        return tx.first("select * from http_idempotency where id = ?", row -> outcome(row, claim), claim.id())
                .orElseGet(Outcome.Running::new);
    }

    private Outcome outcome(Row row, Claim claim) {
        if (!row.text("fingerprint").equals(claim.fingerprint())) {
            return new Outcome.Other();
        }
        if (row.has("status")) {
            return new Outcome.Answered(new StoredAnswer(
                    row.integer("status"), row.text("media_type"), row.text("location"), row.bytes("body")));
        }
        boolean over = row.instant("begun_at").plus(LONGEST_WORK).isBefore(clock.instant());
        return over ? new Outcome.Lost() : new Outcome.Running();
    }

    private void sweep() {
        var now = clock.instant();
        var due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            transactions.run(tx -> tx.update("delete from http_idempotency where begun_at < ?", now.minus(KEPT)));
        }
    }
}
