// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.reactions.ReactionKind;
import org.vitrine.reactions.ReactionsCounted;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Callers;

final class SummedReactionsTest {
    private final ReactionRoom room = new ReactionRoom();

    @Test
    void theRoomIsToldTheSumOfEachSecond() {
        react(ReactionKind.HEART, 2);
        react(ReactionKind.HEART, 1);
        react(ReactionKind.WOW, 1);
        assertEquals(List.of(), room.told);
        room.seconds(1);
        long picture = room.clock.millis();
        assertEquals(
                List.of("reactions {\"counts\":{\"heart\":3,\"wow\":1},\"mediaTime\":" + picture + "}"), room.told);
        room.seconds(1);
        assertEquals(1, room.told.size());
        react(ReactionKind.CLAP, 1);
        room.seconds(1);
        assertEquals(2, room.told.size());
    }

    @Test
    void theLogHoldsTheSumOfTenSeconds() {
        for (int i = 0; i < 10; i++) {
            react(ReactionKind.FIRE, 1);
            room.seconds(1);
        }
        assertEquals(List.of(new ReactionsCounted(Map.of(ReactionKind.FIRE, 9L))), room.logged());
        room.seconds(10);
        assertEquals(
                new ReactionsCounted(Map.of(ReactionKind.FIRE, 1L)),
                room.logged().getLast());
        room.seconds(20);
        assertEquals(2, room.logged().size());
    }

    @Test
    void whatIsBeyondTheLimitIsDropped() {
        var kim = Callers.shopper().id();
        for (int i = 0; i < 5; i++) {
            room.reactions.react(room.show, kim, ReactionKind.HEART, 20);
        }
        react(ReactionKind.HEART, 1);
        room.seconds(1);
        room.reactions.react(room.show, kim, ReactionKind.HEART, 20);
        room.reactions.close();
        assertEquals(List.of(new ReactionsCounted(Map.of(ReactionKind.HEART, 31L))), room.logged());
    }

    @Test
    void whoeverReactsToNothingIsNotCounted() {
        room.shows.put("tea", ShowState.ENDED);
        react(ReactionKind.HEART, 1);
        room.seconds(20);
        assertEquals(List.of(), room.told);
        assertEquals(List.of(), room.logged());
    }

    @Test
    void whatIsSummedIsLoggedWhenTheModuleGoes() {
        react(ReactionKind.LAUGH, 4);
        room.reactions.close();
        room.seconds(20);
        assertEquals(List.of(new ReactionsCounted(Map.of(ReactionKind.LAUGH, 4L))), room.logged());
    }

    private void react(ReactionKind kind, int times) {
        room.reactions.react(room.show, Callers.shopper().id(), kind, times);
    }
}
