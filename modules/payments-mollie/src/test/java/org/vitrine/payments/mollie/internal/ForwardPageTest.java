// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardPageTest {
    private static final String CHECKOUT = "https://www.mollie.example/checkout?a=1&b=\"2";

    private final ForwardPage page = new ForwardPage();

    @Test
    void itSpeaksTheReadersLanguage() {
        assertTrue(draw(Locale.GERMANY).contains("Zur Bezahlung"));
        assertTrue(draw(Locale.FRENCH).contains("Go to payment"));
    }

    @Test
    void noPlaceIsLeftEmptyAndNothingIsTakenForMarkup() {
        var drawn = draw(Locale.ENGLISH);

        assertFalse(drawn.contains("{{"));
        assertTrue(drawn.contains("href=\"https://www.mollie.example/checkout?a=1&amp;b=&quot;2\""));
    }

    @Test
    void molliesPageOpensInATabOfItsOwn() {
        assertTrue(draw(Locale.ENGLISH).contains("target=\"_blank\" rel=\"noopener\""));
    }

    @Test
    void whatIsDecidedLeadsBack() {
        var drawn = page.draw(Locale.ENGLISH, "n", "https://shop.example/return", Optional.empty());

        assertTrue(drawn.contains("href=\"https://shop.example/return\" target=\"_self\""));
        assertTrue(drawn.contains("decided already"));
    }

    private String draw(Locale reader) {
        return page.draw(reader, "n", "https://shop.example/return", Optional.of(CHECKOUT));
    }
}
