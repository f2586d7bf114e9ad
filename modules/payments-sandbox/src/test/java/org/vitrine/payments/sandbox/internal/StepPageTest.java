// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;

class StepPageTest {
    private final StepPage page = new StepPage();

    @Test
    void itSpeaksTheReadersLanguage() {
        assertTrue(page.draw(entry(Entry.State.STEP), Locale.GERMANY, "n").contains("Ja, bestätigen"));
        assertTrue(page.draw(entry(Entry.State.STEP), Locale.GERMANY, "n").contains("49,00"));
        assertTrue(page.draw(entry(Entry.State.STEP), Locale.FRENCH, "n").contains("Yes, confirm"));
    }

    @Test
    void noPlaceIsLeftEmptyAndNothingIsTakenForMarkup() {
        var drawn = page.draw(entry(Entry.State.DONE), Locale.ENGLISH, "abc");

        assertFalse(drawn.contains("{{"));
        assertTrue(drawn.contains("&lt;b&gt;"));
        assertTrue(drawn.contains("data-open=\"false\""));
        assertEquals(2, drawn.split("nonce=\"abc\"", -1).length - 1);
    }

    private static Entry entry(Entry.State state) {
        return new Entry(
                new PaymentKey("k"),
                Entry.Kind.AUTHORISE,
                Optional.empty(),
                state,
                Optional.empty(),
                Money.of(4900, "EUR"),
                false,
                "<b>1",
                "/",
                Optional.of("p"));
    }
}
