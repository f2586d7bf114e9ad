// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.vitrine.identity.Caller;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldResult;
import org.vitrine.stock.StockChange;
import org.vitrine.stock.StockLevel;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class SqlStockTest {
    @OnEachDatabase
    void aHoldIsSoldAndItsPiecesAreGone(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(5);

        var hold = house.hold(2);
        assertEquals(new StockLevel(5, 2, 0), house.stock.level(house.lamp));

        assertTrue(house.commit(hold));
        assertTrue(house.commit(hold), "selling twice sells once");
        assertEquals(new StockLevel(3, 0, 2), house.stock.level(house.lamp));
    }

    @OnEachDatabase
    void moreThanThereIsIsNotHeldAtAll(TestDatabase database) {
        var house = new StockHouse(database);
        assertInstanceOf(HoldResult.NoSuchVariant.class, house.tryHold(1));
        house.count(3);

        assertEquals(new HoldResult.OnlyLeft(3), house.tryHold(4));
        assertEquals(new StockLevel(3, 0, 0), house.stock.level(house.lamp));
    }

    @OnEachDatabase
    void givingBackTwiceGivesBackOnce(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(3);
        var hold = house.hold(2);

        database.run(tx -> house.stock.release(hold, tx));
        database.run(tx -> house.stock.release(hold, tx));

        assertEquals(new StockLevel(3, 0, 0), house.stock.level(house.lamp));
        assertFalse(house.commit(hold));
    }

    @OnEachDatabase
    void aHoldLapsesWhenItsTimeIsOver(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(1);
        var hold = house.hold(1);

        house.clock.advance(StockHouse.HOLD.minusSeconds(1));
        assertEquals(0, house.stock.level(house.lamp).available());
        house.clock.advance(Duration.ofSeconds(2));

        assertEquals(1, house.stock.level(house.lamp).available());
        assertFalse(house.commit(hold));
        house.stock.expire(hold);
        assertEquals(
                Hold.State.EXPIRED,
                database.in(tx -> house.stock.find(hold, tx)).orElseThrow().state());
        assertEquals(new StockLevel(1, 0, 0), house.stock.level(house.lamp));
    }

    @OnEachDatabase
    void anExtendedHoldLapsesLater(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(1);
        var hold = house.hold(1);
        var later = house.clock.instant().plus(StockHouse.HOLD.multipliedBy(2));

        assertTrue(house.extend(hold, later));
        house.clock.advance(StockHouse.HOLD.plusSeconds(1));
        assertEquals(0, house.stock.level(house.lamp).available());

        house.clock.advance(StockHouse.HOLD);
        assertEquals(1, house.stock.level(house.lamp).available());
        assertFalse(house.extend(hold, later.plusSeconds(3600)));
    }

    @OnEachDatabase
    void stockIsNotCountedBelowWhatCartsHold(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(5);
        house.hold(3);

        assertEquals(new StockChange.FewerThanHeld(3), house.stock.set(house.lamp, 2, Caller.Staff.SYSTEM));
        assertEquals(
                new StockChange.Changed(new StockLevel(4, 3, 0)), house.stock.set(house.lamp, 4, Caller.Staff.SYSTEM));
        assertThrows(IllegalArgumentException.class, () -> house.stock.set(house.lamp, -1, Caller.Staff.SYSTEM));
    }

    @OnEachDatabase
    void showsOnAirAreToldWhatIsLeft(TestDatabase database) {
        var house = new StockHouse(database);
        house.count(5);
        var hold = house.hold(2);
        house.commit(hold);
        house.hold(1);
        house.clock.advance(StockHouse.HOLD.plusSeconds(1));

        assertEquals(List.of(5L, 3L, 3L, 2L, 3L), house.told());
    }

    @OnEachDatabase
    void fiftyWhoRaceForFivePiecesGetFive(TestDatabase database) throws Exception {
        var house = new StockHouse(database);
        house.count(5);

        var won = race(50, () -> {
            if (house.tryHold(1) instanceof HoldResult.Held held) {
                return house.commit(held.id()) ? 1 : 0;
            }
            return 0;
        });

        assertEquals(5, won);
        assertEquals(new StockLevel(0, 0, 5), house.stock.level(house.lamp));
        assertEquals(0, house.ledger("on_hand_change"));
        assertEquals(0, house.ledger("held_change"));
        assertEquals(5, house.ledger("sold_change"));
        assertEquals(0L, house.told().getLast());
    }

    @OnEachDatabase
    void theLedgerAddsUpUnderEveryKindOfEnd(TestDatabase database) throws Exception {
        var house = new StockHouse(database);
        house.count(20);

        race(40, () -> {
            if (house.tryHold(1) instanceof HoldResult.Held held) {
                switch (Math.floorMod(held.id().value().hashCode(), 3)) {
                    case 0 -> house.commit(held.id());
                    case 1 -> database.run(tx -> house.stock.release(held.id(), tx));
                    default -> {}
                }
            }
            return 0;
        });
        house.clock.advance(StockHouse.HOLD.plusSeconds(1));

        var level = house.stock.level(house.lamp);
        assertEquals(0, level.held());
        assertEquals(20, level.onHand() + level.sold());
        assertEquals(level.onHand(), house.ledger("on_hand_change"));
        assertEquals(level.held(), house.ledger("held_change"));
        assertEquals(level.sold(), house.ledger("sold_change"));
    }

    private static int race(int runners, Callable<Integer> run) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(
                    IntStream.range(0, runners).mapToObj(i -> run).toList());
            int sum = 0;
            for (Future<Integer> result : results) {
                sum += result.get();
            }
            return sum;
        }
    }
}
