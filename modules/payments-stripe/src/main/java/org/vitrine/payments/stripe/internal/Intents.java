// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.payments.spi.PaymentKey;

/**
 * Stripe's payment intents, each for one of our commands.
 *
 * <p>Where the answer to a call that made one was lost, the same call is made again under the same key: within a day Stripe answers
 * what it answered then. After that it would make a second one, so it is sought among those of that time.
 */
final class Intents {
    /** In the metadata of an intent or a refund: our key of the command that made it. */
    static final String KEY = "vitrine_key";

    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Duration REMEMBERED = Duration.ofHours(23);
    private static final Duration AROUND = Duration.ofMinutes(10);
    private static final long PAGE = 100;
    /** What Stripe lets stand behind the shop's name on a statement: short, and with a letter in it. */
    private static final Pattern SUFFIX = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 .-]{1,10}");

    private final StripeAccount account;
    private final Customers customers;
    private final Book book;
    private final Clock clock;

    Intents(StripeAccount account, Customers customers, Book book, Clock clock) {
        this.account = account;
        this.customers = customers;
        this.book = book;
        this.clock = clock;
    }

    /** Our key in the metadata of an intent or a refund; empty for those of others. */
    static Optional<PaymentKey> key(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(KEY))
                .filter(text -> OURS.matcher(text).matches())
                .map(PaymentKey::new);
    }

    /** The intent of an authorisation or charge, made if it is not there yet; empty if it never was and will not be any more. */
    Optional<PaymentIntent> of(Entry entry) throws StripeException {
        if (entry.intent().isPresent()) {
            return Optional.of(byId(entry.intent().get()));
        }
        var found = entry.at().plus(REMEMBERED).isAfter(clock.instant()) ? Optional.of(make(entry)) : seek(entry);
        found.ifPresent(intent -> book.setIntent(entry.key(), intent.getId()));
        return found;
    }

    /** Stripe's id of it; asks Stripe only where it is not known. */
    Optional<String> idOf(Entry entry) throws StripeException {
        return entry.intent().isPresent() ? entry.intent() : of(entry).map(PaymentIntent::getId);
    }

    PaymentIntent byId(String id) throws StripeException {
        return account.api().paymentIntents().retrieve(id);
    }

    private PaymentIntent make(Entry entry) throws StripeException {
        var words = entry.words();
        var params = PaymentIntentCreateParams.builder()
                .setAmount(Amounts.toStripe(entry.amount()))
                .setCurrency(Amounts.currency(entry.amount()))
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .addPaymentMethodType("card")
                .setDescription(words.number())
                .putMetadata(KEY, entry.key().value());
        if (SUFFIX.matcher(words.number()).matches()) {
            params.setStatementDescriptorSuffix(words.number());
        }
        if (words.keepFor().isPresent()) {
            params.setCustomer(customers.of(words.keepFor().get()))
                    .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION);
        }
        words.stored()
                .ifPresent(stored -> params.setCustomer(stored.customer())
                        .setPaymentMethod(stored.method())
                        .setOffSession(true)
                        .setConfirm(true));
        return account.api()
                .paymentIntents()
                .create(params.build(), StripeAccount.once(entry.key().value()));
    }

    private Optional<PaymentIntent> seek(Entry entry) throws StripeException {
        var created = PaymentIntentListParams.Created.builder()
                .setGte(entry.at().minus(AROUND).getEpochSecond())
                .setLte(entry.at().plus(REMEMBERED).getEpochSecond())
                .build();
        var params = PaymentIntentListParams.builder()
                .setCreated(created)
                .setLimit(PAGE)
                .build();
        for (var intent : account.api().paymentIntents().list(params).autoPagingIterable()) {
            if (entry.key().value().equals(intent.getMetadata().get(KEY))) {
                return Optional.of(intent);
            }
        }
        return Optional.empty();
    }
}
