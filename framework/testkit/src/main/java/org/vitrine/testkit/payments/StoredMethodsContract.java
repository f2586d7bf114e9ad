// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.testkit.Strain;

/** What every {@link StoredMethods} must do; inherit it in a test of yours. */
public abstract class StoredMethodsContract {
    private static final Pattern CARD_NUMBER = Pattern.compile("(\\d[ -]?){12,19}");

    /** The store to be tested; each call answers the same one. */
    protected abstract StoredMethods methods();

    /** A shopper for whom at least one is kept. */
    protected abstract ShopperId shopper();

    @Test
    void noLabelHoldsACardNumber() {
        var names = new HashSet<String>();
        for (var stored : methods().of(shopper())) {
            assertTrue(names.add(stored.storedMethod()));
            stored.label().byLanguage().values().forEach(label -> {
                assertFalse(label.isBlank());
                assertFalse(CARD_NUMBER.matcher(label).find(), "a label never holds a whole card number");
            });
        }
        assertFalse(names.isEmpty());
    }

    @Test
    void whatIsForgottenIsGoneAndForgettingNothingIsNoMistake() {
        var shopper = shopper();
        var first = methods().of(shopper).getFirst();

        methods().forget(shopper, first.storedMethod());
        methods().forget(shopper, first.storedMethod());
        methods().forget(shopper, "never-there");

        assertFalse(methods().of(shopper).contains(first));
    }

    @Test
    void othersCannotForgetIt() {
        var shopper = shopper();
        var all = methods().of(shopper);

        methods().forget(stranger(), all.getFirst().storedMethod());

        assertEquals(all, methods().of(shopper));
    }

    @Test
    void aStrangerHasNone() {
        assertEquals(List.of(), methods().of(stranger()));
    }

    @Test
    void manyAskAtOnce() {
        var shopper = shopper();
        Strain.together(() -> methods().of(shopper));
    }

    private static ShopperId stranger() {
        return new ShopperId(UUID.randomUUID());
    }
}
