// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.testkit.Strain;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/**
 * What a provider does while the line to its bank is spoilt: it never says that nothing happened unless that is so, and under one key a
 * thing is done once, however often it is asked for.
 */
abstract class SpoiltLineContract extends CrowdContract {
    @BeforeEach
    final void theLineIsWhole() {
        line().ifPresent(FaultyServer::heal);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void anAuthorisationOnASpoiltLineIsMadeOnce(Fault fault) {
        assertDoneOnce(Deed.Kind.AUTHORISATION, fault);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aStoredMethodOnASpoiltLineIsChargedOnce(Fault fault) {
        assertDoneOnce(Deed.Kind.CHARGE, fault);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aCaptureOnASpoiltLineIsMadeOnce(Fault fault) {
        assertDoneOnce(Deed.Kind.CAPTURE, fault);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aRefundOnASpoiltLineIsMadeOnce(Fault fault) {
        assertDoneOnce(Deed.Kind.REFUND, fault);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void whatIsLetGoOnASpoiltLineIsHeldNoMore(Fault fault) {
        var deed = ready(Deed.Kind.VOID);
        attemptOn(fault, deed);

        settled(deed.command());

        var release = (PaymentCommand.VoidAuthorisation) deed.command();
        var late = new PaymentCommand.Capture(key(), release.authorisation(), PRICE);
        assertFalse(provider().perform(late) instanceof Outcome.Done, "it was taken after it had been let go");
        deed.assertDoneOnce();
    }

    static Stream<Arguments> storms() {
        return Stream.of(Deed.Kind.values())
                .flatMap(kind ->
                        Stream.of(Fault.ERROR_BEFORE, Fault.ERROR_AFTER).map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest
    @MethodSource("storms")
    void whatIsAskedForInAStormOfErrorsIsDoneOnce(Deed.Kind kind, Fault fault) {
        var deed = ready(kind);
        lineOrSkip().always(fault);
        deed.assertHonest(attempt(deed.command()));
        deed.assertHonest(Stream.of(ask(deed.command().key())).findFirst());
        deed.assertHonest(attempt(deed.command()));
        lineOrSkip().heal();

        settled(deed.command());

        deed.assertDoneOnce();
    }

    @ParameterizedTest
    @EnumSource
    void whatManyAskForAtOnceOnASpoiltLineIsDoneOnce(Deed.Kind kind) {
        var deed = ready(kind);
        lineOrSkip()
                .next(Fault.LOST_REPLY, Fault.NONE, Fault.ERROR_AFTER, Fault.LOST_CALL, Fault.CUT, Fault.ERROR_BEFORE);

        Strain.together(() -> attempt(deed.command()))
                .forEach(said -> assertFalse(
                        said.filter(Outcome.Declined.class::isInstance).isPresent()));

        lineOrSkip().heal();
        settled(deed.command());
        deed.assertDoneOnce();
    }

    @Test
    void aBankThatIsOutOfReachHasRefusedNothing() {
        var capture = capture(authorised(), PRICE);
        var command = authorise(usual());
        lineOrSkip().close();

        for (var wish : List.<PaymentCommand>of(command, capture)) {
            var said = attempt(wish);
            assertTrue(said.isEmpty() || said.get() instanceof Outcome.Unknown, said::toString);
        }
        assertInstanceOf(Outcome.Unknown.class, ask(capture.key()));
    }

    private void assertDoneOnce(Deed.Kind kind, Fault fault) {
        var deed = ready(kind);
        attemptOn(fault, deed);

        settled(deed.command());

        deed.assertDoneOnce();
    }

    /** Performs it on a line that is spoilt once, and heals the line. */
    final void attemptOn(Fault fault, Deed deed) {
        lineOrSkip().next(fault);
        deed.assertHonest(interruptedOn(fault, () -> attempt(deed.command())));
        lineOrSkip().heal();
    }

    final <T> T interruptedOn(Fault fault, Supplier<T> call) {
        return PatientCall.on(lineOrSkip(), fault, call);
    }

    final FaultyServer lineOrSkip() {
        assumeTrue(line().isPresent(), "nothing was spoilt: there is no line()");
        return line().orElseThrow();
    }
}
