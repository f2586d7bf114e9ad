// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.model.PaymentIntent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.text.HtmlPage;

/** Draws the page on which a shopper pays, in English or German. */
final class PayPage {
    private final HtmlPage page = HtmlPage.beside(PayPage.class, "pay.html", Locale.ENGLISH, Locale.GERMAN);

    /** Who looks at it, and how. */
    record Visit(Locale reader, String nonce, StripeSettings settings) {}

    /**
     * Draws it.
     *
     * @param intent what is to be paid; empty if that is decided already
     */
    String draw(Entry entry, Optional<PaymentIntent> intent, Visit visit) {
        return page.draw(
                visit.reader(),
                Map.of(
                        "nonce", visit.nonce(),
                        "script", visit.settings().script().toString(),
                        "publishableKey", visit.settings().keys().publishable(),
                        "clientSecret",
                                intent.map(PaymentIntent::getClientSecret).orElse(""),
                        "returnUrl", entry.words().returnUrl(),
                        "amount", entry.amount().format(page.locale(visit.reader())),
                        "number", entry.words().number(),
                        "open", String.valueOf(intent.isPresent())));
    }
}
