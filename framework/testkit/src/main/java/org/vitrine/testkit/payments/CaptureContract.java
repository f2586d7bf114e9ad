// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderDescription.Capability;

/** How what was set aside is taken or let go: once, either the one or the other, and never more than there is. */
abstract class CaptureContract extends AuthorisationContract {
    @Test
    void moneyIsTakenOnce() {
        var authorisation = authorised();
        var command = capture(authorisation, PRICE);

        var taken = done(provider().perform(command));

        assertEquals(PRICE, taken.amount());
        assertEquals(taken, done(provider().perform(command)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE)));
        books().ifPresent(bank -> assertEquals(PRICE.minorUnits(), bank.captured()));
    }

    @Test
    void noMoreIsTakenThanWasSetAside() {
        var authorisation = authorised();

        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE.plus(PART))));
        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.Capture(key(), key(), PRICE)),
                "nothing was ever set aside under that key");
        books().ifPresent(bank -> assertEquals(0, bank.captured()));
    }

    @Test
    void aPartCanBeTakenAndTheRestIsLetGo() {
        assumeCan(Capability.PARTIAL_CAPTURE);
        var authorisation = authorised();

        assertEquals(
                PART, done(provider().perform(capture(authorisation, PART))).amount());

        books().ifPresent(bank -> assertEquals(PART.minorUnits(), bank.captured()));
        assertNothingIsHeld();
    }

    @Test
    void whatIsLetGoCannotBeTaken() {
        assumeCan(Capability.VOID);
        var authorisation = authorised();
        var release = release(authorisation);

        var first = done(provider().perform(release));

        assertEquals(first, done(provider().perform(release)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE)));
        books().ifPresent(bank -> assertEquals(0, bank.captured()));
        assertNothingIsHeld();
    }

    @Test
    void aStepThatIsLetGoCannotBeApproved() {
        assumeCan(Capability.VOID);
        var authorisation = authorise(Means.NEEDS_STEP);
        var action = assertInstanceOf(Outcome.ActionRequired.class, provider().perform(authorisation));
        done(provider().perform(release(authorisation)));

        takeStep(action.action(), true);

        assertInstanceOf(Outcome.Cancelled.class, provider().query(authorisation.key()));
        assertNothingIsHeld();
    }

    @Test
    void whatWasTakenCannotBeLetGo() {
        assumeCan(Capability.VOID);
        var authorisation = authorised();
        done(provider().perform(capture(authorisation, PRICE)));

        assertInstanceOf(Outcome.Declined.class, provider().perform(release(authorisation)));
        books().ifPresent(bank -> assertEquals(PRICE.minorUnits(), bank.captured()));
    }

    private void assertNothingIsHeld() {
        held().ifPresent(sum -> assertEquals(0, sum, "the bank still holds money"));
    }
}
