// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.PaymentMethodDetachParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.store.Transactions;
import org.vitrine.text.LocalText;

/** The means that Stripe keeps for shoppers who agreed to it; {@link PaymentProviderUnavailable} where it cannot be asked. */
@Component(
        service = StoredMethods.class,
        property = "provider=" + StripePayments.NAME,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StripeMethods implements StoredMethods {
    private static final long PAGE = 100;

    private final StripeAccount account;
    private final Customers customers;

    @Activate
    public StripeMethods(@Reference StripeAccount account, @Reference Transactions transactions) {
        this.account = account;
        this.customers = new Customers(transactions, account);
    }

    @Override
    public List<Stored> of(ShopperId shopper) {
        var customer = customers.known(shopper);
        return customer.isEmpty()
                ? List.of()
                : asked(() -> kept(customer.get())).stream()
                        .map(method -> stored(customer.get(), method))
                        .toList();
    }

    @Override
    public void forget(ShopperId shopper, String storedMethod) {
        var card = StoredCard.parse(storedMethod);
        if (card.isEmpty() || !customers.known(shopper).equals(card.map(StoredCard::customer))) {
            return;
        }
        asked(() -> {
            if (isKept(card.get())) {
                var params = PaymentMethodDetachParams.builder().build();
                account.api().paymentMethods().detach(card.get().method(), params);
            }
            return card;
        });
    }

    private boolean isKept(StoredCard card) throws StripeException {
        return kept(card.customer()).stream().anyMatch(method -> method.getId().equals(card.method()));
    }

    private List<PaymentMethod> kept(String customer) throws StripeException {
        var params = CustomerPaymentMethodListParams.builder().setLimit(PAGE).build();
        var all = new ArrayList<PaymentMethod>();
        account.api()
                .customers()
                .paymentMethods()
                .list(customer, params)
                .autoPagingIterable()
                .forEach(all::add);
        return all;
    }

    private static Stored stored(String customer, PaymentMethod method) {
        return new Stored(new StoredCard(customer, method.getId()).toString(), label(method));
    }

    private static LocalText label(PaymentMethod method) {
        return Optional.ofNullable(method.getCard())
                .map(card -> LocalText.english("%s •••• %s (%02d/%d)"
                        .formatted(brand(card.getBrand()), card.getLast4(), card.getExpMonth(), card.getExpYear())))
                .orElseGet(() -> LocalText.of(Map.of("en", "Kept means of payment", "de", "Gemerktes Zahlungsmittel")));
    }

    private static String brand(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (StripeException e) {
            throw new PaymentProviderUnavailable("Stripe cannot be asked for what it keeps", e);
        }
    }
}
