// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;
import org.vitrine.text.LocalText;

/** Pretends to move money, truly in all else: it remembers, repeats, asks for steps and loses replies. */
@Component(
        service = {PaymentProvider.class, SandboxPayments.class},
        property = "provider=" + SandboxPayments.NAME)
public final class SandboxPayments implements PaymentProvider {
    static final String NAME = "sandbox";

    private static final ProviderDescription DESCRIPTION = new ProviderDescription(
            NAME,
            LocalText.of(Map.of("en", "Test payments", "de", "Testzahlungen")),
            Means.all(),
            Set.of(Capability.PARTIAL_CAPTURE, Capability.VOID, Capability.REFUND, Capability.PARTIAL_REFUND),
            Duration.ofSeconds(10));

    private final Transactions transactions;
    private final Jobs jobs;
    private final Clock clock;
    private final Till till = new Till();

    @Activate
    public SandboxPayments(@Reference Transactions transactions, @Reference Jobs jobs, @Reference Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public ProviderDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Outcome perform(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.Authorise wish -> authorise(wish);
            case PaymentCommand.Capture wish -> once(wish.key(), tx -> till.capture(tx, wish));
            case PaymentCommand.VoidAuthorisation wish -> once(wish.key(), tx -> till.letGo(tx, wish, nothing()));
            case PaymentCommand.Refund wish -> once(wish.key(), tx -> till.refund(tx, wish));
            case PaymentCommand.StartSession wish -> new Outcome.Declined("not-supported", false);
            case PaymentCommand.ChargeStored wish -> new Outcome.Declined("not-supported", false);
        };
    }

    @Override
    public Outcome query(PaymentKey key) {
        return transactions
                .in(tx -> Book.find(tx, key))
                .map(Entry::outcome)
                .orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    /** What waits behind a page; empty for an address that was never given out. */
    Optional<Entry> behind(String page) {
        return transactions.in(tx -> Book.byPage(tx, page));
    }

    /** Takes the shopper's decision; what was decided before stands. Reports it to the shop. */
    void decide(Entry entry, boolean approved) {
        transactions.run(tx -> {
            var state = approved ? Entry.State.DONE : Entry.State.DECLINED;
            var reason = approved ? Optional.<String>empty() : Optional.of(Entry.RETRYABLE);
            if (Book.decide(tx, entry.key(), state, reason)) {
                jobs.schedule(tx, new Job(SendReports.NAME, entry.key().value(), clock.instant(), ""));
            }
        });
    }

    private Outcome authorise(PaymentCommand.Authorise wish) {
        boolean fresh = transactions.in(tx -> Book.enter(tx, till.authorise(wish)));
        return fresh && wish.method().equals(Means.TIMEOUT)
                ? new Outcome.Unknown("the sandbox has lost the reply, as was asked for")
                : query(wish.key());
    }

    private Outcome once(PaymentKey key, Decision decision) {
        return transactions.in(tx -> {
            var known = Book.find(tx, key);
            if (known.isEmpty()) {
                Book.enter(tx, decision.make(tx));
            }
            return Book.find(tx, key).orElseThrow().outcome();
        });
    }

    private static Money nothing() {
        return Money.of(0, "XXX");
    }

    /** Makes an entry out of what is known. */
    @FunctionalInterface
    private interface Decision {
        Entry make(Tx tx);
    }
}
