// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.SettlementSource;

/**
 * What Stripe has put to the shop's balance, or taken from it, for commands of ours: in the currency of the balance.
 *
 * <p>{@link PaymentProviderUnavailable} where Stripe cannot be asked.
 */
@Component(
        service = SettlementSource.class,
        property = "provider=" + StripePayments.NAME,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StripeSettlements implements SettlementSource {
    private static final long PAGE = 100;

    private final StripeAccount account;
    private final Book book;

    @Activate
    public StripeSettlements(@Reference StripeAccount account, @Reference StripePayments payments) {
        this.account = account;
        this.book = payments.book();
    }

    @Override
    public List<Settlement> since(Instant time) {
        var all = new ArrayList<Settlement>();
        try {
            for (var line :
                    account.api().balanceTransactions().list(params(time)).autoPagingIterable()) {
                key(line).ifPresent(key -> all.add(settlement(line, key)));
            }
        } catch (StripeException e) {
            throw new PaymentProviderUnavailable("Stripe cannot be asked for what it has settled", e);
        }
        all.sort(Comparator.comparing(Settlement::at).thenComparing(Settlement::id));
        return all;
    }

    private static BalanceTransactionListParams params(Instant time) {
        return BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(time.getEpochSecond())
                        .build())
                .addExpand("data.source")
                .setLimit(PAGE)
                .build();
    }

    private Optional<PaymentKey> key(BalanceTransaction line) {
        var source = line.getSourceObject();
        if (source instanceof Charge charge) {
            return taken(charge.getPaymentIntent());
        }
        if (source instanceof Refund refund) {
            return ofRefund(refund);
        }
        return source instanceof Dispute dispute ? taken(dispute.getPaymentIntent()) : Optional.empty();
    }

    private Optional<PaymentKey> ofRefund(Refund refund) {
        return Intents.key(refund.getMetadata())
                .flatMap(book::find)
                .map(Entry::key)
                .or(() -> taken(refund.getPaymentIntent()));
    }

    /** The capture's key, or that of the authorisation where Stripe's own people took it. */
    private Optional<PaymentKey> taken(String intent) {
        return Optional.ofNullable(intent)
                .flatMap(book::byIntent)
                .map(begun -> book.captureOf(begun.key()).orElse(begun).key());
    }

    private static Settlement settlement(BalanceTransaction line, PaymentKey key) {
        return new Settlement(
                line.getId(),
                Instant.ofEpochSecond(line.getCreated()),
                key,
                Amounts.of(line.getAmount(), line.getCurrency()),
                Amounts.of(line.getFee(), line.getCurrency()));
    }
}
