// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.testkit.Eventually;

/** How money is set aside: once for a key, by the shopper's step where one is needed, and never where it is refused. */
abstract class AuthorisationContract extends PaymentDeeds {
    @Test
    void itsMethodsAreDescribed() {
        var description = provider().describe();

        assertEquals(description, provider().describe());
        for (var means : means()) {
            assertTrue(description.methods().stream()
                    .anyMatch(known -> known.code().equals(method(means))));
        }
    }

    @Test
    void moneyIsSetAsideOnceForOneKey() {
        var command = authorise(usual());

        var first = provider().perform(command);

        assertEquals(first, provider().perform(command));
        var done = secure(command);
        assertEquals(PRICE, done.amount());
        assertEquals(done, done(provider().perform(command)));
        books().ifPresent(bank -> assertEquals(1, bank.authorisations()));
    }

    @Test
    void anotherKeyIsAnotherPayment() {
        var first = secure(authorise(usual()));

        assertNotEquals(first.reference(), secure(authorise(usual())).reference());
    }

    @Test
    void aRefusalIsARefusalAlsoWhenAskedAgain() {
        var command = authorise(Means.DECLINED);

        var declined = assertInstanceOf(Outcome.Declined.class, provider().perform(command));

        assertFalse(declined.reason().isBlank());
        assertEquals(declined, provider().query(command.key()));
        assertEquals(declined, provider().perform(command));
    }

    @Test
    void whatWasNeverAskedWasNeverDone() {
        assertInstanceOf(Outcome.Cancelled.class, provider().query(key()));
        for (var kind : List.of("a", "c", "v", "r")) {
            assertInstanceOf(Outcome.Cancelled.class, provider().query(new PaymentKey(key() + "." + kind)));
        }
    }

    @Test
    void whatIsToldAsNeverBegunCanStillBeDone() {
        var command = authorise(usual());
        assertInstanceOf(Outcome.Cancelled.class, provider().query(command.key()));

        secure(command);

        books().ifPresent(bank -> assertEquals(1, bank.authorisations()));
    }

    @Test
    void aLostReplyIsUnknownAndFoundOutByAsking() {
        var command = authorise(Means.TIMEOUT);

        assertInstanceOf(Outcome.Unknown.class, provider().perform(command));

        Eventually.until(() -> provider().query(command.key()) instanceof Outcome.Done);
        assertEquals(PRICE, done(provider().query(command.key())).amount());
    }

    @Test
    void anApprovedStepSetsTheMoneyAside() {
        var command = authorise(Means.NEEDS_STEP);
        var action = assertInstanceOf(Outcome.ActionRequired.class, provider().perform(command));
        assertEquals(action, provider().query(command.key()));

        takeStep(action.action(), true);

        assertEquals(PRICE, known(command.key()).amount());
    }

    @Test
    void aRefusedStepTakesNothing() {
        var command = authorise(Means.NEEDS_STEP);
        var action = assertInstanceOf(Outcome.ActionRequired.class, provider().perform(command));

        takeStep(action.action(), false);

        Eventually.until(() -> !(provider().query(command.key()) instanceof Outcome.ActionRequired));
        assertFalse(provider().query(command.key()) instanceof Outcome.Done);
        books().ifPresent(bank -> assertEquals(0, bank.authorisations()));
    }
}
