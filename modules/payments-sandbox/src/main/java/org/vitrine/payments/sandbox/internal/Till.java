// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.security.SecureRandom;
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

    Entry authorise(PaymentCommand.Authorise wish) {
        var done = new Entry(
                wish.key(),
                Entry.Kind.AUTHORISE,
                Optional.empty(),
                Entry.State.DONE,
                Optional.empty(),
                wish.amount(),
                false,
                wish.number(),
                wish.returnUrl(),
                Optional.empty());
        return switch (wish.method()) {
            case Means.OK, Means.TIMEOUT -> done;
            case Means.DECLINED -> done.declined("card-declined");
            case Means.NEEDS_STEP -> waiting(done);
            default -> done.declined("no-such-method");
        };
    }

    Entry capture(Tx tx, PaymentCommand.Capture wish) {
        var made = Entry.on(wish.key(), Entry.Kind.CAPTURE, wish.authorisation(), wish.amount());
        var base = standing(tx, wish.authorisation(), Entry.Kind.AUTHORISE).filter(entry -> !entry.voided());
        if (base.isEmpty()) {
            return made.declined("not-authorised");
        }
        // What a capture leaves over is let go, so there is no second one.
        boolean first = Book.sum(tx, wish.authorisation(), Entry.Kind.CAPTURE) == 0;
        return first && covers(base.get().amount(), 0, wish.amount()) ? made : made.declined("more-than-authorised");
    }

    Entry letGo(Tx tx, PaymentCommand.VoidAuthorisation wish, Money nothing) {
        var key = wish.authorisation();
        var base = Book.lock(tx, key);
        var made = Entry.on(
                wish.key(), Entry.Kind.VOID, key, base.map(Entry::amount).orElse(nothing));
        if (base.isEmpty()) {
            // Should the authorisation still be on its way, it finds its key taken.
            Book.enter(tx, Entry.on(key, Entry.Kind.AUTHORISE, key, nothing).cancelled("voided"));
            return made;
        }
        if (Book.sum(tx, key, Entry.Kind.CAPTURE) > 0) {
            return made.declined("already-captured");
        }
        if (!Book.decide(tx, key, Entry.State.CANCELLED, Optional.of("voided"))) {
            Book.markVoided(tx, key);
        }
        return made;
    }

    Entry refund(Tx tx, PaymentCommand.Refund wish) {
        var made = Entry.on(wish.key(), Entry.Kind.REFUND, wish.capture(), wish.amount());
        var base = standing(tx, wish.capture(), Entry.Kind.CAPTURE);
        if (base.isEmpty()) {
            return made.declined("not-captured");
        }
        long before = Book.sum(tx, wish.capture(), Entry.Kind.REFUND);
        return covers(base.get().amount(), before, wish.amount()) ? made : made.declined("more-than-captured");
    }

    private Entry waiting(Entry entry) {
        var bytes = new byte[PAGE_BYTES];
        random.nextBytes(bytes);
        return new Entry(
                entry.key(),
                entry.kind(),
                entry.base(),
                Entry.State.STEP,
                Optional.empty(),
                entry.amount(),
                false,
                entry.number(),
                entry.returnUrl(),
                Optional.of(HexFormat.of().formatHex(bytes)));
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
