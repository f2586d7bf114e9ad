// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.testkit.Strain;

/** How a provider withstands many callers at once. */
abstract class CrowdContract extends ChargeBackContract {
    private static final int CALLERS = 16;

    @ParameterizedTest
    @EnumSource
    void whatManyAskForAtOnceIsDoneOnce(Deed.Kind kind) {
        var deed = ready(kind);

        for (var said : Strain.together(() -> attempt(deed.command()))) {
            assertFalse(said.filter(CrowdContract::isDenied).isPresent(), () -> "told as come to nothing: " + said);
        }

        settled(deed.command());
        deed.assertDoneOnce();
    }

    @Test
    void manyAtOnceAreNotGivenBackMoreThanWasTaken() {
        assumeCan(Capability.PARTIAL_REFUND);
        var taken = taken();

        long done = allAtOnce(Stream.generate(() -> refund(taken, PART)).limit(CALLERS));

        assertTrue(done <= PRICE.minorUnits() / PART.minorUnits(), "more is told as given back than was taken");
        books().ifPresent(
                        bank -> assertTrue(bank.refunded() <= PRICE.minorUnits(), "more is given back than was taken"));
    }

    @Test
    void manyAtOnceTakeWhatWasSetAsideOnce() {
        var authorisation = authorised();

        long done =
                allAtOnce(Stream.generate(() -> capture(authorisation, PRICE)).limit(CALLERS));

        assertTrue(done <= 1, "it is told as taken more than once");
        books().ifPresent(bank -> assertEquals(PRICE.minorUnits(), bank.captured()));
    }

    @Test
    void whatIsTakenAndLetGoAtOnceIsOneOfBoth() {
        assumeCan(Capability.VOID);
        var authorisation = authorised();

        long done = allAtOnce(Stream.of(capture(authorisation, PRICE), release(authorisation)));

        assertTrue(done <= 1, "it is told as taken and as let go");
    }

    private long allAtOnce(Stream<? extends PaymentCommand> commands) {
        var wishes = new ConcurrentLinkedQueue<PaymentCommand>(commands.toList());
        return Strain.together(() -> poll(wishes)).stream()
                .flatMap(List::stream)
                .filter(Outcome.Done.class::isInstance)
                .count();
    }

    private List<Outcome> poll(ConcurrentLinkedQueue<PaymentCommand> wishes) {
        var wish = wishes.poll();
        return wish == null ? List.of() : attempt(wish).stream().toList();
    }

    private static boolean isDenied(Outcome said) {
        return said instanceof Outcome.Declined || said instanceof Outcome.Cancelled;
    }
}
