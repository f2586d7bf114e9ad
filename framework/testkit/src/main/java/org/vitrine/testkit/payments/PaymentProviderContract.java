// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.testkit.Eventually;

/**
 * What every {@link org.vitrine.payments.spi.PaymentProvider} must do; inherit it in a test of yours, with a provider that talks to a sandbox.
 *
 * <p>Its faults are those of real networks: replies that are lost after the deed, reports that come twice, and callers who
 * ask for more than there is. Where {@link #line} and {@link #books} are given, each call is spoilt in every way and compared with what the
 * bank itself has done.
 */
public abstract class PaymentProviderContract extends PaymentFaultsContract {
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

        Eventually.until(() -> provider().query(command.key()) instanceof Outcome.Done);
        if (verifier().isPresent()) {
            assertReported(command.key(), Outcome.Done.class);
        }
    }

    @Test
    void aRefusedStepTakesNothing() {
        var command = authorise(Means.NEEDS_STEP);
        var action = assertInstanceOf(Outcome.ActionRequired.class, provider().perform(command));

        takeStep(action.action(), false);

        Eventually.until(() -> !(provider().query(command.key()) instanceof Outcome.ActionRequired));
        assertFalse(provider().query(command.key()) instanceof Outcome.Done);
    }

    @Test
    void whatIsLetGoCannotBeTaken() {
        assumeCan(Capability.VOID);
        var authorisation = authorised();
        var release = new PaymentCommand.VoidAuthorisation(key(), authorisation.key());

        var first = done(provider().perform(release));

        assertEquals(first, done(provider().perform(release)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE)));
    }

    @Test
    void aStepThatIsLetGoCannotBeApproved() {
        assumeCan(Capability.VOID);
        var authorisation = authorise(Means.NEEDS_STEP);
        var action = assertInstanceOf(Outcome.ActionRequired.class, provider().perform(authorisation));
        done(provider().perform(new PaymentCommand.VoidAuthorisation(key(), authorisation.key())));

        takeStep(action.action(), true);

        assertInstanceOf(Outcome.Cancelled.class, provider().query(authorisation.key()));
    }

    @Test
    void moneyIsTakenOnce() {
        var authorisation = authorised();
        var command = capture(authorisation, PRICE);

        var taken = done(provider().perform(command));

        assertEquals(PRICE, taken.amount());
        assertEquals(taken, done(provider().perform(command)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE)));
    }

    @Test
    void noMoreIsTakenThanWasSetAside() {
        var authorisation = authorised();

        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE.plus(PART))));
        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.Capture(key(), key(), PRICE)),
                "nothing was ever set aside under that key");
    }

    @Test
    void aPartCanBeTaken() {
        assumeCan(Capability.PARTIAL_CAPTURE);
        var authorisation = authorised();

        assertEquals(
                PART, done(provider().perform(capture(authorisation, PART))).amount());
    }

    @Test
    void noMoreIsGivenBackThanWasTaken() {
        assumeCan(Capability.PARTIAL_REFUND);
        var taken = taken();
        done(provider().perform(refund(taken, PART)));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(taken, PRICE)));
        done(provider().perform(refund(taken, PRICE.minus(PART))));
        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(taken, PART)));
    }

    @Test
    void aRefundIsNotGivenBack() {
        assumeCan(Capability.REFUND);
        var refund = refund(taken(), PRICE);
        done(provider().perform(refund));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(refund.key(), PRICE)));
    }

    @Test
    void aReportThatIsNotSignedIsRefused() {
        var forged = new WebhookCall("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8), Map.of());

        assertInstanceOf(Verdict.Refused.class, verify(forged));
    }

    @Test
    void aReportThatWasChangedOnTheWayIsRefused() {
        assumeTrue(verifier().isPresent());
        anApprovedStepSetsTheMoneyAside();
        var report = reports().getLast();
        var body = report.body();
        body[body.length / 2] ^= 1;

        assertInstanceOf(Verdict.Refused.class, verify(new WebhookCall(body, report.headers())));
    }

    @Test
    void aReportThatComesTwiceBearsTheSameId() {
        assumeTrue(verifier().isPresent());
        anApprovedStepSetsTheMoneyAside();
        var report = reports().getLast();

        assertEquals(verify(report), verify(report));
    }

    @Test
    void whatWasTakenCannotBeLetGo() {
        assumeCan(Capability.VOID);
        var authorisation = authorised();
        done(provider().perform(capture(authorisation, PRICE)));

        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.VoidAuthorisation(key(), authorisation.key())));
    }

    @Test
    void partsThatAreGivenBackAddUp() {
        assumeCan(Capability.PARTIAL_REFUND);
        var taken = taken();
        var first = refund(taken, PART);

        assertEquals(PART, done(provider().perform(first)).amount());
        assertEquals(REST, done(provider().perform(refund(taken, REST))).amount());

        assertEquals(PART, done(provider().query(first.key())).amount());
        assertEquals(PART, done(provider().perform(first)).amount());
        books().ifPresent(bank -> assertEquals(PRICE.minorUnits(), bank.refunded()));
    }

    @Test
    void noMoreIsGivenBackThanThePartThatWasTaken() {
        assumeCan(Capability.PARTIAL_CAPTURE);
        assumeCan(Capability.PARTIAL_REFUND);
        var capture = capture(authorised(), PART);
        done(provider().perform(capture));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(capture.key(), PRICE)));
        done(provider().perform(refund(capture.key(), PART)));
    }

    @Test
    void whatWasNeverTakenCannotBeGivenBack() {
        assumeCan(Capability.REFUND);

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(key(), PRICE)));
    }

    @Test
    void whatWasNeverAskedForIsNotReportedAsDone() {
        for (var kind : List.of("a", "c", "v", "r")) {
            assertInstanceOf(Outcome.Cancelled.class, provider().query(new PaymentKey(key() + "." + kind)));
        }
    }

    @Test
    void aReportSaysWhatTheProviderSaysWhenItIsAsked() {
        assumeTrue(verifier().isPresent());
        anApprovedStepSetsTheMoneyAside();

        for (var report : reports()) {
            for (var event : genuine(report)) {
                if (event instanceof ProviderEvent.Came came) {
                    assertEquals(
                            provider().query(came.key()).getClass(),
                            came.outcome().getClass());
                }
            }
        }
    }

    @Test
    void reportsAreReadInAnyOrder() {
        assumeTrue(verifier().isPresent());
        anApprovedStepSetsTheMoneyAside();
        anApprovedStepSetsTheMoneyAside();

        var there = reports().stream().map(this::genuine).toList();
        var back = reports().reversed().stream().map(this::genuine).toList();

        assertEquals(there, back.reversed());
    }

    @Test
    void aStoredMethodIsChargedOnceForOneKey() {
        assumeCan(Capability.CHARGE_STORED);
        var command = new PaymentCommand.ChargeStored(key(), PRICE, storedMethod(), "K7QF-29TM");

        var first = done(provider().perform(command));

        assertEquals(PRICE, first.amount());
        assertEquals(first, done(provider().perform(command)));
        assertEquals(first, done(provider().query(command.key())));
        done(provider().perform(capture(command, PRICE)));
    }

    @Test
    void aMethodThatNobodyStoredIsNotCharged() {
        assumeCan(Capability.CHARGE_STORED);

        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.ChargeStored(key(), PRICE, "nobody-s", "K7QF-29TM")));
    }

    @Test
    void aChargeBackIsReported() {
        assumeTrue(verifier().isPresent());
        var taken = taken();
        assumeTrue(chargeBack(taken));

        Eventually.until(() -> reports().stream()
                .flatMap(report -> genuine(report).stream())
                .anyMatch(event -> event instanceof ProviderEvent.Disputed disputed
                        && disputed.dispute().amount().equals(PRICE)));
    }

    private void assertReported(PaymentKey key, Class<? extends Outcome> outcome) {
        Eventually.until(() -> !reports().isEmpty());
        var genuine = assertInstanceOf(Verdict.Genuine.class, verify(reports().getLast()));
        assertTrue(genuine.events().stream()
                .anyMatch(event -> event instanceof ProviderEvent.Came came
                        && came.key().equals(key)
                        && outcome.isInstance(came.outcome())));
    }

    private List<ProviderEvent> genuine(WebhookCall report) {
        return assertInstanceOf(Verdict.Genuine.class, verify(report)).events();
    }
}
