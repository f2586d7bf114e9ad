// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.SettlementSource;

/**
 * What Mollie has put to the shop's balance, or taken from it, for commands of ours: in the currency of the balance.
 *
 * <p>Mollie's settlements tell of whole days and of fees in sums; its balance tells of each movement with the fee. An API key may not
 * read it: without an access token nothing is told. {@link PaymentProviderUnavailable} where Mollie cannot be asked.
 */
@Component(
        service = SettlementSource.class,
        property = "provider=" + MolliePayments.NAME,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MollieSettlements implements SettlementSource {
    private static final String MOVEMENTS = "/v2/balances/primary/transactions";
    private static final Set<String> OF_PAYMENTS =
            Set.of("payment", "capture", "refund", "returned-refund", "chargeback", "chargeback-reversal");

    private final MollieAccount account;
    private final Book book;

    @Activate
    public MollieSettlements(@Reference MollieAccount account, @Reference MolliePayments payments) {
        this.account = account;
        this.book = payments.dealings().book();
    }

    @Override
    public List<Settlement> since(Instant time) {
        if (account.organisation().isEmpty()) {
            return List.of();
        }
        try {
            var all = read(account.organisation().get(), time);
            all.sort(Comparator.comparing(Settlement::at).thenComparing(Settlement::id));
            return all;
        } catch (MollieException e) {
            throw new PaymentProviderUnavailable("Mollie cannot be asked for what it has settled", e);
        }
    }

    private List<Settlement> read(MollieLine line, Instant time) throws MollieException {
        var all = new ArrayList<Settlement>();
        var path = MOVEMENTS + (account.settings().keys().areForTests() ? "?testmode=true" : "");
        for (var pages = new Pages(line, path, "balance_transactions"); pages.hasMore(); ) {
            for (var movement : pages.next()) {
                if (at(movement).isBefore(time)) {
                    return all;
                }
                key(movement).ifPresent(key -> all.add(settlement(movement, key)));
            }
        }
        return all;
    }

    /** The capture's key or the refund's, or that of the authorisation where others took or gave it. */
    private Optional<PaymentKey> key(JsonNode movement) {
        if (!OF_PAYMENTS.contains(movement.path("type").asText())) {
            return Optional.empty();
        }
        return id(movement, "refundId")
                .flatMap(book::byResult)
                .map(Entry::key)
                .or(() -> id(movement, "paymentId").flatMap(book::byPayment).map(this::taken));
    }

    private PaymentKey taken(Entry begun) {
        return book.on(begun.key(), Kind.CAPTURE).orElse(begun).key();
    }

    /** Mollie's context is flat, or one level deeper under the kind of movement. */
    private static Optional<String> id(JsonNode movement, String name) {
        return Optional.ofNullable(movement.path("context").findValue(name)).map(JsonNode::asText);
    }

    private static Instant at(JsonNode movement) {
        return OffsetDateTime.parse(movement.path("createdAt").asText()).toInstant();
    }

    private static Settlement settlement(JsonNode movement, PaymentKey key) {
        var gross = Amounts.of(movement.path("initialAmount"));
        var none = Money.zero(gross.currency());
        var fee = movement.path("deductions").isObject() ? none.minus(Amounts.of(movement.path("deductions"))) : none;
        return new Settlement(movement.path("id").asText(), at(movement), key, gross, fee);
    }
}
