// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Tx;

/** Decides what comes of commands, as a bank would: nobody gets more than was set aside or taken before. */
final class Till {
    private static final int PAGE_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Till(Clock clock) {
        this.clock = clock;
    }

    /** @param forced the card that counts instead of the one that was named */
    Entry authorise(PaymentCommand.Authorise wish, Optional<Card> forced) {
        var bill = new Entry.Bill(wish.number(), wish.returnUrl());
        var made = Entry.authorisation(wish.key(), wish.amount(), bill, clock.instant())
                .keptFor(wish.keepFor());
        if (forced.isEmpty() && wish.method().equals(Card.HOSTED)) {
            return made.waiting(secret());
        }
        return forced.or(() -> Card.find(wish.method()))
                .map(card -> by(made, card))
                .orElseGet(() -> made.declined("no-such-method"));
    }

    /** The shopper is away, so nobody can answer what the bank asks. */
    Entry charge(Tx tx, PaymentCommand.ChargeStored wish, Optional<Card> forced) {
        var bill = new Entry.Bill(wish.number(), "");
        var made = Entry.authorisation(wish.key(), wish.amount(), bill, clock.instant());
        var card = forced.or(() -> SandboxWallet.card(tx, wish.storedMethod()));
        if (card.isEmpty()) {
            return made.declined("no-such-method");
        }
        return card.get() == Card.NEEDS_STEP
                ? made.by(Card.NEEDS_STEP).declined("authentication-required")
                : by(made, card.get());
    }

    Entry capture(Tx tx, PaymentCommand.Capture wish) {
        var plain = Entry.on(wish.key(), Entry.Kind.CAPTURE, wish.authorisation(), wish.amount(), clock.instant());
        var base = standing(tx, wish.authorisation(), Entry.Kind.AUTHORISE).filter(entry -> !entry.voided());
        if (base.isEmpty()) {
            return plain.declined("not-authorised");
        }
        var made = plain.following(base.get());
        // What a capture leaves over is let go, so there is no second one.
        boolean first = Book.sum(tx, wish.authorisation(), Entry.Kind.CAPTURE) == 0;
        return first && covers(base.get().amount(), 0, wish.amount()) ? made : made.declined("more-than-authorised");
    }

    Entry letGo(Tx tx, PaymentCommand.VoidAuthorisation wish, Money nothing) {
        var key = wish.authorisation();
        var base = Book.lock(tx, key);
        var amount = base.map(Entry::amount).orElse(nothing);
        var plain = Entry.on(wish.key(), Entry.Kind.VOID, key, amount, clock.instant());
        var made = base.map(plain::following).orElse(plain);
        if (base.isEmpty()) {
            // Should the authorisation still be on its way, it finds its key taken.
            Book.enter(
                    tx,
                    Entry.on(key, Entry.Kind.AUTHORISE, key, nothing, clock.instant())
                            .cancelled("voided"));
            return made;
        }
        if (Book.sum(tx, key, Entry.Kind.CAPTURE) > 0) {
            return made.declined("already-captured");
        }
        if (base.get().state().waits()) {
            Book.decide(tx, base.get().state(), base.get().cancelled("voided"));
        } else {
            Book.markVoided(tx, key);
        }
        return made;
    }

    Entry refund(Tx tx, PaymentCommand.Refund wish) {
        var plain = Entry.on(wish.key(), Entry.Kind.REFUND, wish.capture(), wish.amount(), clock.instant());
        var base = standing(tx, wish.capture(), Entry.Kind.CAPTURE);
        if (base.isEmpty()) {
            return plain.declined("not-captured");
        }
        var made = plain.following(base.get());
        long gone = Book.sum(tx, wish.capture(), Entry.Kind.REFUND) + ChargeBacks.held(tx, wish.capture());
        return covers(base.get().amount(), gone, wish.amount()) ? made : made.declined("more-than-captured");
    }

    private Entry by(Entry made, Card card) {
        var paid = made.by(card);
        return switch (card.first()) {
            case STEP -> paid.waiting(secret());
            case PENDING -> paid.pending();
            case DECLINED -> paid.declined(card.reason());
            case DONE, CANCELLED -> paid;
        };
    }

    private String secret() {
        var bytes = new byte[PAGE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<Entry> standing(Tx tx, PaymentKey key, Entry.Kind kind) {
        return Book.lock(tx, key).filter(entry -> entry.kind() == kind && entry.state() == Entry.State.DONE);
    }

    private static boolean covers(Money whole, long used, Money wish) {
        return wish.currency().equals(whole.currency())
                && wish.minorUnits() >= 0
                && wish.minorUnits() <= whole.minorUnits() - used;
    }
}
