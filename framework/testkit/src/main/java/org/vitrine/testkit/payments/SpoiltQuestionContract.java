// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What a provider answers to {@code query} while the line to its bank is spoilt: never that nothing came of what took place. */
abstract class SpoiltQuestionContract extends SpoiltLineContract {
    private static final Set<Fault> FAULTS = EnumSet.complementOf(EnumSet.of(Fault.NONE));

    @ParameterizedTest
    @EnumSource
    void whatIsDoneIsNotDeniedWhenTheQuestionIsSpoilt(Deed.Kind kind) {
        var command = ready(kind).command();
        attempt(command);
        var done = settled(command);

        for (var fault : FAULTS) {
            var said = askOn(fault, command.key());
            assertFalse(
                    said instanceof Outcome.Cancelled || said instanceof Outcome.Declined,
                    () -> "with " + fault + " it is denied: " + said);
        }

        assertEquals(done, provider().query(command.key()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneUnseenIsNotDeniedWhenTheQuestionIsSpoiltToo(Deed.Kind kind) {
        var deed = ready(kind);
        attemptOn(Fault.LOST_REPLY, deed);

        for (var fault : FAULTS) {
            deed.assertHonest(Optional.of(askOn(fault, deed.command().key())));
        }

        settled(deed.command());
        deed.assertDoneOnce();
    }

    private Outcome askOn(Fault fault, PaymentKey key) {
        lineOrSkip().always(fault);
        var said = interruptedOn(fault, () -> ask(key));
        lineOrSkip().heal();
        return said;
    }
}
