// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.PaymentIntent;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.testkit.ManualClock;

class PayPageTest {
    private static final StripeSettings SETTINGS =
            StripeShop.settings(URI.create("https://api.stripe.com"), "sk_test_secret");

    private final PayPage page = new PayPage();

    @Test
    void itSpeaksTheReadersLanguage() {
        assertTrue(draw(Locale.GERMANY).contains("Jetzt bezahlen"));
        assertTrue(draw(Locale.GERMANY).contains("49,00"));
        assertTrue(draw(Locale.FRENCH).contains("Pay now"));
    }

    @Test
    void noPlaceIsLeftEmptyAndNothingIsTakenForMarkup() {
        var drawn = draw(Locale.ENGLISH);

        assertFalse(drawn.contains("{{"));
        assertTrue(drawn.contains("&lt;b&gt;"));
        assertTrue(drawn.contains("data-secret=\"pi_1_secret\""));
        assertTrue(drawn.contains("data-key=\"pk_test_fake\""));
        assertFalse(drawn.contains("sk_test_secret"));
    }

    @Test
    void whatIsDecidedShowsNoFields() {
        var drawn = page.draw(entry(), Optional.empty(), new PayPage.Visit(Locale.ENGLISH, "n", SETTINGS));

        assertTrue(drawn.contains("data-open=\"false\""));
        assertTrue(drawn.contains("data-secret=\"\""));
    }

    @Test
    void nobodyButStripeIsLetIn() {
        assertEquals(
                "default-src 'none'; script-src 'nonce-n' https://js.stripe.com; style-src 'nonce-n';"
                        + " connect-src 'self' https://api.stripe.com;"
                        + " frame-src https://js.stripe.com https://hooks.stripe.com;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
                PayResource.policy(SETTINGS.script(), "n"));
    }

    @Test
    void keysAreInNoText() {
        assertFalse(SETTINGS.toString().contains("sk_test_secret"));
    }

    private String draw(Locale reader) {
        var intent = new PaymentIntent();
        intent.setClientSecret("pi_1_secret");
        return page.draw(entry(), Optional.of(intent), new PayPage.Visit(reader, "n", SETTINGS));
    }

    private static Entry entry() {
        var wish = new PaymentCommand.Authorise(
                StripeShop.key(), StripeShop.PRICE, StripePayments.CARD, "<b>1", "/", Optional.empty());
        return Entry.of(wish, "secret", ManualClock.NOON);
    }
}
