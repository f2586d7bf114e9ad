// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.testkit.ManualClock;

class StepPageTest {
    private final StepPage page = new StepPage();

    @Test
    void itSpeaksTheReadersLanguage() {
        var question = entry().by(Card.NEEDS_STEP).waiting("p");
        assertTrue(page.draw(question, Locale.GERMANY, "n").contains("Ja, bestätigen"));
        assertTrue(page.draw(question, Locale.GERMANY, "n").contains("49,00"));
        assertTrue(page.draw(question, Locale.FRENCH, "n").contains("Yes, confirm"));
    }

    @Test
    void everyCardCanBePicked() {
        var drawn = page.draw(entry().waiting("p"), Locale.GERMANY, "n");

        for (var card : Card.values()) {
            assertTrue(drawn.contains("data-card=\"" + card.code() + "\""), card.code());
        }
        assertTrue(drawn.contains("Testkarte ohne Deckung"));
        assertFalse(drawn.contains("Ja, bestätigen"));
    }

    @Test
    void noPlaceIsLeftEmptyAndNothingIsTakenForMarkup() {
        var drawn = page.draw(entry().by(Card.NEEDS_STEP), Locale.ENGLISH, "abc");

        assertFalse(drawn.contains("{{"));
        assertFalse(drawn.contains("<h1></h1>"));
        assertTrue(drawn.contains("&lt;b&gt;"));
        assertTrue(drawn.contains("data-open=\"false\""));
        assertEquals(2, drawn.split("nonce=\"abc\"", -1).length - 1);
    }

    private static Entry entry() {
        return Entry.authorisation(
                new PaymentKey("k"), Money.of(4900, "EUR"), new Entry.Bill("<b>1", "/"), ManualClock.NOON);
    }
}
