// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.store.Transactions;
import org.vitrine.text.LocalText;

/** The mandates that shoppers gave to Mollie; {@link PaymentProviderUnavailable} where it cannot be asked. */
@Component(
        service = StoredMethods.class,
        property = "provider=" + MolliePayments.NAME,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MollieMethods implements StoredMethods {
    private static final int MONTH = 7;

    private final MollieLine line;
    private final Customers customers;

    @Activate
    public MollieMethods(@Reference MollieAccount account, @Reference Transactions transactions) {
        this.line = account.api();
        this.customers = new Customers(transactions, line);
    }

    @Override
    public List<Stored> of(ShopperId shopper) {
        var customer = customers.known(shopper);
        try {
            return customer.isPresent() ? kept(customer.get()) : List.of();
        } catch (MollieException e) {
            if (isGone(e)) {
                return List.of();
            }
            throw unavailable(e);
        }
    }

    @Override
    public void forget(ShopperId shopper, String storedMethod) {
        boolean isTheirs =
                of(shopper).stream().anyMatch(stored -> stored.storedMethod().equals(storedMethod));
        var mandate = StoredMandate.parse(storedMethod);
        if (!isTheirs || mandate.isEmpty()) {
            return;
        }
        try {
            line.delete(mandates(mandate.get().customer()) + "/" + mandate.get().mandate());
        } catch (MollieException e) {
            if (!isGone(e)) {
                throw unavailable(e);
            }
        }
    }

    private static boolean isGone(MollieException e) {
        return e instanceof MollieRefusal refusal && refusal.isOfTheUnknown();
    }

    private List<Stored> kept(String customer) throws MollieException {
        var all = new ArrayList<Stored>();
        for (var pages = new Pages(line, mandates(customer), "mandates"); pages.hasMore(); ) {
            for (var mandate : pages.next()) {
                if (isOfCard(mandate)) {
                    var stored = new StoredMandate(customer, mandate.path("id").asText());
                    all.add(new Stored(stored.toString(), label(mandate.path("details"))));
                }
            }
        }
        return all;
    }

    private static boolean isOfCard(JsonNode mandate) {
        return mandate.path("status").asText().equals("valid")
                && mandate.path("method").asText().equals("creditcard");
    }

    private static LocalText label(JsonNode card) {
        var digits = card.path("cardNumber").asText();
        var expiry = card.path("cardExpiryDate").asText();
        if (!digits.matches("\\d{4}") || expiry.length() < MONTH) {
            return LocalText.of(Map.of("en", "Kept card", "de", "Gemerkte Karte"));
        }
        return LocalText.english("%s •••• %s (%s/%s)"
                .formatted(
                        card.path("cardLabel").asText("Card"),
                        digits,
                        expiry.substring(MONTH - 2, MONTH),
                        expiry.substring(0, MONTH - 3)));
    }

    private static String mandates(String customer) {
        return Customers.PATH + "/" + customer + "/mandates";
    }

    private static PaymentProviderUnavailable unavailable(MollieException e) {
        return new PaymentProviderUnavailable("Mollie cannot be asked for what it keeps", e);
    }
}
