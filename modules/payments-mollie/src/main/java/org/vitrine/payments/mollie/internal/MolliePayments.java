// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Cards by Mollie.
 *
 * <p>Each command is written down before Mollie is asked, with all that it takes to ask again in the same words; our key goes along
 * as Mollie's idempotency key and in its metadata. So whatever reply is lost, asking again tells what has become of it.
 *
 * <p>Only means whose money can be set aside are offered. Of those Mollie takes the others at once.
 */
@Component(
        service = {PaymentProvider.class, MolliePayments.class},
        property = "provider=" + MolliePayments.NAME,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MolliePayments implements PaymentProvider {
    static final String NAME = "mollie";
    static final String CARD = "card";

    private static final Outcome NO_SUCH_METHOD = new Outcome.Declined("no-such-method", false);
    private static final int PAGE_BYTES = 24;
    private static final ProviderDescription DESCRIPTION = new ProviderDescription(
            NAME,
            LocalText.of(Map.of("en", "Mollie", "de", "Mollie")),
            List.of(new ProviderDescription.Method(CARD, LocalText.of(Map.of("en", "Card", "de", "Karte")))),
            Set.of(
                    Capability.PARTIAL_CAPTURE,
                    Capability.VOID,
                    Capability.REFUND,
                    Capability.PARTIAL_REFUND,
                    Capability.CHARGE_STORED),
            Duration.ofSeconds(50));

    private final ShopAddress shop;
    private final Clock clock;
    private final Dealings dealings;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public MolliePayments(
            @Reference MollieAccount account,
            @Reference Transactions transactions,
            @Reference ShopAddress shop,
            @Reference Clock clock) {
        this.shop = shop;
        this.clock = clock;
        this.dealings = new Dealings(account.api(), transactions, clock);
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
                wish.method().equals(CARD)
                        ? perform(known(wish.key()).orElseGet(() -> begun(wish, now)))
                        : NO_SUCH_METHOD;
            case PaymentCommand.ChargeStored wish ->
                StoredMandate.parse(wish.storedMethod())
                        .map(stored -> perform(Entry.of(wish, stored, shop.webhook(), now)))
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
        return known(key).map(dealings::look).orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    Dealings dealings() {
        return dealings;
    }

    private Outcome perform(Entry wish) {
        if (!Amounts.canBeWritten(wish.amount())) {
            return new Outcome.Declined("currency-not-supported", false);
        }
        return dealings.perform(wish);
    }

    private Optional<Entry> known(PaymentKey key) {
        return dealings.book().find(key);
    }

    private Entry begun(PaymentCommand.Authorise wish, Instant now) {
        var back = shop.absolute(wish.returnUrl());
        return Entry.of(wish, new Entry.Addresses(back, shop.webhook(), Optional.of(secret())), now);
    }

    private Money amount(PaymentKey authorisation) {
        return known(authorisation).map(Entry::amount).orElseGet(() -> Money.of(0, "EUR"));
    }

    private String secret() {
        var bytes = new byte[PAGE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
