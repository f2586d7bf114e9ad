// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.testkit.Eventually;

/**
 * What every {@link PaymentProvider} must do; inherit it in a test of yours, with a provider that talks to a sandbox.
 *
 * <p>Its faults are those of real networks: replies that are lost after the deed, reports that come twice, and callers who
 * ask for more than there is.
 */
public abstract class PaymentProviderContract {
    private static final Money PRICE = Money.of(4900, "EUR");
    private static final Money PART = Money.of(1900, "EUR");
    private static final String RETURN = "https://shop.example/return";

    /** What a way to pay is for. */
    public enum Means {
        /** Succeeds at once. */
        OK,
        /** Is declined. */
        DECLINED,
        /** Needs the shopper to do something. */
        NEEDS_STEP,
        /** Succeeds, but the reply is lost. */
        TIMEOUT
    }

    /** The provider to be tested; each call answers the same one. */
    protected abstract PaymentProvider provider();

    /** The code of its method that does so. */
    protected abstract String method(Means means);

    /** What its methods can do in a test: all by default. What it leaves out is not tested. */
    protected Set<Means> means() {
        return EnumSet.allOf(Means.class);
    }

    /** The verifier of its reports; empty for a provider that reports nothing by itself. */
    protected Optional<WebhookVerifier> verifier() {
        return Optional.empty();
    }

    /** Does what the shopper is asked to do; to be written by a provider that {@linkplain Means#NEEDS_STEP asks}. */
    protected void takeStep(NextAction action, boolean approve) {
        throw new UnsupportedOperationException("a provider that asks for steps says here how they are taken");
    }

    /** The reports that it has sent so far, oldest first; to be written by a provider that has a verifier. */
    protected List<WebhookCall> reports() {
        return List.of();
    }

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
        var command = authorise(Means.OK);

        var first = done(provider().perform(command));

        assertEquals(PRICE, first.amount());
        assertEquals(first, done(provider().perform(command)));
        assertEquals(first, done(provider().query(command.key())));
    }

    @Test
    void anotherKeyIsAnotherPayment() {
        var first = done(provider().perform(authorise(Means.OK)));

        assertNotEquals(
                first.reference(), done(provider().perform(authorise(Means.OK))).reference());
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
        var authorisation = authorise(Means.OK);
        done(provider().perform(authorisation));
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
        var authorisation = authorise(Means.OK);
        done(provider().perform(authorisation));
        var command = capture(authorisation, PRICE);

        var taken = done(provider().perform(command));

        assertEquals(PRICE, taken.amount());
        assertEquals(taken, done(provider().perform(command)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE)));
    }

    @Test
    void noMoreIsTakenThanWasSetAside() {
        var authorisation = authorise(Means.OK);
        done(provider().perform(authorisation));

        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(authorisation, PRICE.plus(PART))));
        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.Capture(key(), key(), PRICE)),
                "nothing was ever set aside under that key");
    }

    @Test
    void aPartCanBeTaken() {
        assumeCan(Capability.PARTIAL_CAPTURE);
        var authorisation = authorise(Means.OK);
        done(provider().perform(authorisation));

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

    private void assertReported(PaymentKey key, Class<? extends Outcome> outcome) {
        Eventually.until(() -> !reports().isEmpty());
        var genuine = assertInstanceOf(Verdict.Genuine.class, verify(reports().getLast()));
        assertTrue(genuine.events().stream()
                .anyMatch(event -> event instanceof ProviderEvent.Came came
                        && came.key().equals(key)
                        && outcome.isInstance(came.outcome())));
    }

    private Verdict verify(WebhookCall call) {
        assumeTrue(verifier().isPresent());
        return verifier().orElseThrow().verify(call);
    }

    private PaymentKey taken() {
        var authorisation = authorise(Means.OK);
        done(provider().perform(authorisation));
        var capture = capture(authorisation, PRICE);
        done(provider().perform(capture));
        return capture.key();
    }

    private void assumeCan(Capability capability) {
        assumeTrue(provider().describe().capabilities().contains(capability));
    }

    private PaymentCommand.Authorise authorise(Means means) {
        assumeTrue(means().contains(means));
        return new PaymentCommand.Authorise(key(), PRICE, method(means), "K7QF-29TM", RETURN, Optional.empty());
    }

    private static PaymentCommand.Capture capture(PaymentCommand.Authorise authorisation, Money amount) {
        return new PaymentCommand.Capture(key(), authorisation.key(), amount);
    }

    private static PaymentCommand.Refund refund(PaymentKey capture, Money amount) {
        return new PaymentCommand.Refund(key(), capture, amount, Map.of());
    }

    private static Outcome.Done done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome);
    }

    private static PaymentKey key() {
        return new PaymentKey(UUID.randomUUID().toString());
    }
}
