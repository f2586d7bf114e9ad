// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.store.Transactions;
import org.vitrine.text.LocalText;

/**
 * Cards by Stripe.
 *
 * <p>Each command is written down before Stripe is asked, with all that it takes to ask again in the same words; our key goes along
 * as Stripe's idempotency key and in its metadata. So whatever reply is lost, asking again tells what has become of it. What Stripe
 * refuses for good is written down too, since Stripe itself forgets refusals.
 */
@Component(
        service = {PaymentProvider.class, StripePayments.class},
        property = "provider=" + StripePayments.NAME,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StripePayments implements PaymentProvider {
    static final String NAME = "stripe";
    static final String CARD = "card";

    private static final Outcome NO_SUCH_METHOD = new Outcome.Declined("no-such-method", false);
    private static final int PAGE_BYTES = 24;
    private static final ProviderDescription DESCRIPTION = new ProviderDescription(
            NAME,
            LocalText.of(Map.of("en", "Stripe", "de", "Stripe")),
            List.of(new ProviderDescription.Method(CARD, LocalText.of(Map.of("en", "Card", "de", "Karte")))),
            Set.of(
                    Capability.PARTIAL_CAPTURE,
                    Capability.VOID,
                    Capability.REFUND,
                    Capability.PARTIAL_REFUND,
                    Capability.CHARGE_STORED),
            Duration.ofSeconds(30));

    private final Clock clock;
    private final Book book;
    private final Intents intents;
    private final Map<Kind, Deed> deeds;
    private final Refunds refunds;
    private final Releases releases;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public StripePayments(
            @Reference StripeAccount account, @Reference Transactions transactions, @Reference Clock clock) {
        this.clock = clock;
        this.book = new Book(transactions);
        this.intents = new Intents(account, new Customers(transactions, account), book, clock);
        var beginnings = new Beginnings(intents);
        var captures = new Captures(account, intents, book);
        this.refunds = new Refunds(account, intents, captures, book);
        this.releases = new Releases(account, intents, book);
        this.deeds = Map.of(
                Kind.AUTHORISE, beginnings,
                Kind.CHARGE, beginnings,
                Kind.CAPTURE, captures,
                Kind.VOID, releases,
                Kind.REFUND, refunds);
    }

    @Override
    public ProviderDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Outcome perform(PaymentCommand command) {
        var now = clock.instant();
        return switch (command) {
            case PaymentCommand.Authorise wish ->
                wish.method().equals(CARD) ? perform(Entry.of(wish, secret(), now)) : NO_SUCH_METHOD;
            case PaymentCommand.ChargeStored wish ->
                StoredCard.parse(wish.storedMethod())
                        .map(stored -> perform(Entry.of(wish, stored, now)))
                        .orElse(NO_SUCH_METHOD);
            case PaymentCommand.Capture wish ->
                perform(Entry.on(wish.authorisation(), wish.key(), Kind.CAPTURE, wish.amount(), now));
            case PaymentCommand.VoidAuthorisation wish ->
                perform(Entry.on(wish.authorisation(), wish.key(), Kind.VOID, amount(wish.authorisation()), now));
            case PaymentCommand.Refund wish ->
                perform(Entry.on(wish.capture(), wish.key(), Kind.REFUND, wish.amount(), now));
            case PaymentCommand.StartSession wish -> new Outcome.Declined("not-supported", false);
        };
    }

    @Override
    public Outcome query(PaymentKey key) {
        return book.find(key)
                .map(entry -> attempt(entry, deed(entry)::look))
                .orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    Book book() {
        return book;
    }

    Intents intents() {
        return intents;
    }

    Refunds refunds() {
        return refunds;
    }

    Releases releases() {
        return releases;
    }

    private Outcome perform(Entry wish) {
        var entry = book.enter(wish);
        return attempt(entry, entry.kind().begins() ? deed(entry)::perform : this::performOrFind);
    }

    /** A refusal may mean that it was done already, longer ago than Stripe remembers keys. */
    private Outcome performOrFind(Entry entry) throws StripeException {
        try {
            return deed(entry).perform(entry);
        } catch (RateLimitException e) {
            throw e;
        } catch (InvalidRequestException e) {
            return deed(entry).look(entry) instanceof Outcome.Done done ? done : Refusals.outcome(e);
        }
    }

    private Outcome attempt(Entry entry, Attempt attempt) {
        if (entry.refusal().isPresent()) {
            return entry.refusal().get();
        }
        var outcome = outcome(entry, attempt);
        if (outcome instanceof Outcome.Declined) {
            book.refuse(entry.key(), outcome);
        }
        return outcome;
    }

    private static Outcome outcome(Entry entry, Attempt attempt) {
        try {
            return attempt.at(entry);
        } catch (StripeException e) {
            return Refusals.outcome(e);
        } catch (ArithmeticException e) {
            return new Outcome.Declined("amount-not-payable", false);
        }
    }

    private Deed deed(Entry entry) {
        return Optional.ofNullable(deeds.get(entry.kind())).orElseThrow();
    }

    private Money amount(PaymentKey authorisation) {
        return book.find(authorisation).map(Entry::amount).orElseGet(() -> Money.of(0, "XXX"));
    }

    private String secret() {
        var bytes = new byte[PAGE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One way to find out what comes of a command. */
    @FunctionalInterface
    private interface Attempt {
        Outcome at(Entry entry) throws StripeException;
    }
}
