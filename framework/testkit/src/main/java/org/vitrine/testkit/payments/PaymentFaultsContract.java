// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/**
 * What a provider must do when the line to its bank is spoilt: it never says that nothing happened unless that is so, and under one
 * key a thing is done once, however often it is asked for. {@link PaymentProviderContract} has it all.
 */
abstract class PaymentFaultsContract extends PaymentScript {
    private static final int STORM = 10;
    private static final int CALLERS = 8;
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(10);

    /** What is not known to have failed may not be told as failed; nothing may be told as done that was not. */
    private static void assertHonest(Optional<Outcome> outcome, boolean wasDone) {
        outcome.ifPresent(said -> {
            assertFalse(said instanceof Outcome.Declined, () -> "told as refused: " + said);
            assertFalse(said instanceof Outcome.Cancelled && wasDone, () -> "told as never done: " + said);
            assertFalse(said instanceof Outcome.Done && !wasDone, () -> "told as done: " + said);
        });
        assertFalse(outcome.isEmpty() && wasDone, "told as never having arrived");
    }

    @BeforeEach
    final void theLineIsWhole() {
        line().ifPresent(FaultyServer::heal);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "SLOW"})
    void anAuthorisationOnASpoiltLineIsMadeOnce(Fault fault) {
        var books = bank();
        var command = authorise(usual());
        lineOrSkip().next(fault);

        assertHonest(attempt(command), books.authorisations() > 0);

        lineOrSkip().heal();
        if (decided(command.key()) instanceof Outcome.Cancelled) {
            assertEquals(0, books.authorisations(), "it was given up, and yet it was done");
            return;
        }
        secure(command);
        assertEquals(1, books.authorisations());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "SLOW"})
    void aCaptureOnASpoiltLineIsMadeOnce(Fault fault) {
        var books = bank();
        var command = capture(authorised(), PRICE);
        lineOrSkip().next(fault);

        assertHonest(attempt(command), books.captured() > 0);

        onceAsPaymentsDo(command);
        assertEquals(PRICE.minorUnits(), books.captured());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "SLOW"})
    void aRefundOnASpoiltLineIsMadeOnce(Fault fault) {
        assumeCan(Capability.PARTIAL_REFUND);
        var books = bank();
        var command = refund(taken(), PART);
        lineOrSkip().next(fault);

        assertHonest(attempt(command), books.refunded() > 0);

        onceAsPaymentsDo(command);
        assertEquals(PART.minorUnits(), books.refunded());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "SLOW"})
    void whatIsLetGoOnASpoiltLineCannotBeTaken(Fault fault) {
        assumeCan(Capability.VOID);
        var books = bank();
        var authorisation = authorised();
        var command = new PaymentCommand.VoidAuthorisation(key(), authorisation.key());
        lineOrSkip().next(fault);

        var said = attempt(command);
        assertFalse(said.filter(Outcome.Declined.class::isInstance).isPresent(), "told as refused");

        onceAsPaymentsDo(command);
        assertFalse(provider().perform(capture(authorisation, PRICE)) instanceof Outcome.Done);
        assertEquals(0, books.captured());
    }

    @Test
    void afterAStormOfErrorsAllIsDoneOnce() {
        var books = bank();
        var capture = capture(authorised(), PRICE);
        lineOrSkip().next(Collections.nCopies(STORM, Fault.ERROR_BEFORE).toArray(Fault[]::new));

        onceAsPaymentsDo(capture);

        assertEquals(PRICE.minorUnits(), books.captured());
    }

    @Test
    void aQuestionThatFailsIsNoAnswer() {
        bank();
        var authorisation = authorised();
        lineOrSkip().next(Fault.ERROR_BEFORE, Fault.ERROR_BEFORE, Fault.ERROR_BEFORE);

        var said = ask(authorisation.key());

        assertFalse(said instanceof Outcome.Cancelled || said instanceof Outcome.Declined, said::toString);
        lineOrSkip().heal();
        known(authorisation.key(), Outcome.Done.class);
    }

    @Test
    void aCallThatIsInterruptedEndsAndIsFoundOut() throws InterruptedException {
        var books = bank();
        var capture = capture(authorised(), PRICE);
        lineOrSkip().next(Fault.SLOW);
        var caller = Thread.ofVirtual().start(() -> attempt(capture));
        Eventually.until(() -> lineOrSkip().seen().getLast().fault() == Fault.SLOW);

        caller.interrupt();

        assertTrue(caller.join(AFTER_INTERRUPT), "it does not mind being interrupted");
        onceAsPaymentsDo(capture);
        assertEquals(PRICE.minorUnits(), books.captured());
    }

    @Test
    void aBankThatIsOutOfReachHasRefusedNothing() {
        bank();
        var capture = capture(authorised(), PRICE);
        var command = authorise(usual());
        lineOrSkip().close();

        for (var wish : List.<PaymentCommand>of(command, capture)) {
            var said = attempt(wish);
            assertTrue(said.isEmpty() || said.get() instanceof Outcome.Unknown, said::toString);
        }
        assertInstanceOf(Outcome.Unknown.class, ask(capture.key()));
    }

    @Test
    void whatManyAskForAtOnceIsDoneOnce() throws InterruptedException, ExecutionException {
        var books = bank();
        var capture = capture(authorised(), PRICE);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Outcome>> call = () -> attempt(capture);
            for (var said : threads.invokeAll(Collections.nCopies(CALLERS, call))) {
                assertFalse(
                        said.get().filter(Outcome.Declined.class::isInstance).isPresent(), "told as refused");
            }
        }

        onceAsPaymentsDo(capture);
        assertEquals(PRICE.minorUnits(), books.captured());
    }

    /** Asks what became of it, and asks for it again where it never arrived, until it is done; then once more. */
    private void onceAsPaymentsDo(PaymentCommand command) {
        Eventually.until(() -> {
            var known = ask(command.key());
            if (known instanceof Outcome.Cancelled) {
                attempt(command);
            }
            assertFalse(known instanceof Outcome.Declined, () -> "told as refused: " + known);
            return known instanceof Outcome.Done;
        });
        assertInstanceOf(Outcome.Done.class, provider().perform(command));
    }

    private Outcome decided(PaymentKey key) {
        return Eventually.get(() -> ask(key), said -> !(said instanceof Outcome.Unknown));
    }

    private FaultyServer lineOrSkip() {
        assumeTrue(line().isPresent());
        return line().orElseThrow();
    }

    private BankBooks bank() {
        lineOrSkip();
        assumeTrue(books().isPresent());
        return books().orElseThrow();
    }
}
