// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** What is switched on goes wrong, and nothing else. */
final class MischiefTest {
    @OnEachDatabase
    void callsAreLostOnTheWayThere(TestDatabase database) {
        var house = new SandboxHouse(database);
        for (var trouble : List.of(Trouble.OUT_OF_REACH, Trouble.LOST_CALLS, Trouble.ERRORS)) {
            var wish = SandboxHouse.authorise("ok");
            house.always(trouble);
            switch (trouble) {
                case OUT_OF_REACH -> assertThrows(PaymentProviderUnavailable.class, () -> house.payments.perform(wish));
                case LOST_CALLS -> assertInstanceOf(Outcome.Unknown.class, house.payments.perform(wish));
                default -> assertThrows(IllegalStateException.class, () -> house.payments.perform(wish));
            }
            house.set(Mischief.NONE);
            assertInstanceOf(Outcome.Cancelled.class, house.payments.query(wish.key()), trouble::code);
        }
    }

    @OnEachDatabase
    void repliesAreLostOnTheWayBack(TestDatabase database) {
        var house = new SandboxHouse(database);
        var wish = SandboxHouse.authorise("ok");
        house.always(Trouble.LOST_REPLIES);
        assertInstanceOf(Outcome.Unknown.class, house.payments.perform(wish));
        assertInstanceOf(Outcome.Unknown.class, house.payments.query(wish.key()));

        house.always(Trouble.SLOW_ANSWERS);

        assertInstanceOf(Outcome.Done.class, house.payments.query(wish.key()));
    }

    @OnEachDatabase
    void reportsAreLostDoubledAndDelayed(TestDatabase database) {
        var house = new SandboxHouse(database);
        house.always(Trouble.LOST_REPORTS);
        decideOne(house);
        assertEquals(List.of(), house.sent);

        house.always(Trouble.DOUBLE_REPORTS);
        decideOne(house);
        assertEquals(2, house.told().size());
        assertEquals(house.told().getFirst(), house.told().getLast());

        house.always(Trouble.LATE_REPORTS);
        decideOne(house);
        assertEquals(2, house.sent.size());
        house.clock.advance(Duration.ofMinutes(1));
        assertEquals(3, house.sent.size());
    }

    @OnEachDatabase
    void aReportIsOvertakenByThoseAfterIt(TestDatabase database) {
        var house = new SandboxHouse(database);
        house.always(Trouble.DISORDERED_REPORTS);
        var first = decideOne(house);
        house.set(Mischief.NONE);
        var second = decideOne(house);
        house.clock.advance(Duration.ofMinutes(1));

        assertEquals(
                List.of(second, first),
                house.told().stream().map(event -> event.key().value()).toList());
    }

    @OnEachDatabase
    void itOutlivesARestart(TestDatabase database) {
        var mischief = new Mischief(Map.of(Trouble.ERRORS, 30), Optional.of(7L));
        new SandboxHouse(database).set(mischief);

        assertEquals(30, database.in(new Switches(database)::mischief).of(Trouble.ERRORS));
        assertEquals(
                Optional.of(7L), database.in(new Switches(database)::mischief).seed());
    }

    @OnEachDatabase
    void withASeedTheSameGoesWrongEachTime(TestDatabase database) {
        var house = new SandboxHouse(database);
        var mischief = new Mischief(Map.of(Trouble.ERRORS, 30, Trouble.LOST_CALLS, 30), Optional.of(7L));
        house.set(mischief);
        var once = rolls(house);

        house.set(mischief);
        assertEquals(once, rolls(house));
        assertNotEquals(once, rolls(house), "the sequence goes on");
        assertEquals(once, rolls(new SandboxHouse(database)), "also after a restart");
    }

    @Test
    void aShareIsAboutWhatItSays() {
        var dice = new Dice();
        var mischief = new Mischief(Map.of(Trouble.ERRORS, 30), Optional.of(1L));
        var met = Stream.generate(() -> dice.roll(mischief)).limit(10_000).toList();

        long errors = met.stream().filter(Set.of(Trouble.ERRORS)::equals).count();
        assertTrue(errors > 2_800 && errors < 3_200, () -> errors + " of 10000");
        assertEquals(10_000 - errors, met.stream().filter(Set::isEmpty).count());
    }

    @OnEachDatabase
    void whoeverDoesNotWaitForASlowAnswerKnowsNothing(TestDatabase database) {
        var line = new Line(new Switches(database), Duration.ofDays(1));
        Thread.currentThread().interrupt();

        var outcome = line.slowly(new Outcome.Cancelled("never-begun"));

        assertTrue(Thread.interrupted());
        assertInstanceOf(Outcome.Unknown.class, outcome);
    }

    private static List<Set<Trouble>> rolls(SandboxHouse house) {
        return Stream.generate(house.switches::roll).limit(40).toList();
    }

    /** Decides a payment that waits for the shopper, which is reported; answers its key. */
    private static String decideOne(SandboxHouse house) {
        var key = house.authorised(Card.NEEDS_STEP);
        house.decisions.answer(key, true);
        return key.value();
    }
}
