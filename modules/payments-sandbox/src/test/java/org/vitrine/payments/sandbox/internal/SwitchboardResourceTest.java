// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vitrine.http.ProblemException;
import org.vitrine.payments.sandbox.internal.SwitchboardResource.Decision;
import org.vitrine.payments.sandbox.internal.SwitchboardResource.Judgement;
import org.vitrine.payments.sandbox.internal.SwitchboardResource.Next;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.http.RestResourceContract;

final class SwitchboardResourceTest extends RestResourceContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final SandboxHouse house = new SandboxHouse(database);
    private final SwitchboardResource resource = new SwitchboardResource(house.switchboard);
    private final AsCaller owner = new AsCaller(Callers.owner());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Class<?> resource() {
        return SwitchboardResource.class;
    }

    @Test
    void theMischiefIsSetAndTold() {
        var board = resource.set(new MischiefJson(Map.of("errors", 100), 3L), owner);

        assertEquals(board, resource.board());
        assertEquals(
                100,
                Optional.ofNullable(board.mischief().percent()).orElseThrow().get("errors"));
        assertEquals(3L, board.mischief().seed());
        assertThrows(IllegalStateException.class, () -> house.payments.perform(SandboxHouse.authorise("ok")));
        assertEquals(List.of("sandbox.mischief"), audited());
    }

    @Test
    void theNextPaymentIsForcedOnce() {
        assertEquals(
                Optional.of("expired"),
                resource.next(new Next("expired"), owner).next());
        house.authorised(Card.OK);

        assertEquals(Optional.empty(), resource.board().next());
        assertEquals(
                Optional.of("expired"), resource.board().commands().getFirst().reason());
        resource.next(new Next("declined"), owner);
        assertEquals(Optional.empty(), resource.next(new Next(null), owner).next());
    }

    @Test
    void whatWaitsIsDecidedOnce() {
        var step = house.authorised(Card.NEEDS_STEP);
        var pending = house.authorised(Card.PENDING);
        assertEquals(List.of("approve", "refuse"), line(step.value()).can());

        resource.decide(step.value(), new Decision(true), owner);
        resource.decide(pending.value(), new Decision(false), owner);

        assertEquals("done", line(step.value()).state());
        assertInstanceOf(Outcome.Declined.class, house.payments.query(pending));
        assertEquals(409, status(() -> resource.decide(step.value(), new Decision(false), owner)));
        assertEquals(List.of("sandbox.approve", "sandbox.refuse"), audited());
        assertEquals(2, house.told().size());
    }

    @Test
    void whatWasCapturedIsChargedBackAndDecided() {
        var capture = house.captured(Card.OK).value();
        assertEquals(List.of("charge-back"), line(capture).can());

        resource.chargeBack(capture, owner);
        assertEquals(List.of("won", "lost"), line(capture).can());
        resource.judge(capture, new Judgement(true), owner);

        assertEquals(Optional.of("won"), line(capture).chargeBack());
        assertEquals(409, status(() -> resource.chargeBack(capture, owner)));
        assertEquals(409, status(() -> resource.judge(capture, new Judgement(false), owner)));
        assertEquals(
                2,
                house.told().stream()
                        .filter(ProviderEvent.Disputed.class::isInstance)
                        .count());
        assertEquals(List.of("sandbox.charge-back", "sandbox.won"), audited());
    }

    @Test
    void theLastFiftyAreToldTheYoungestFirst() {
        for (int i = 0; i < 51; i++) {
            house.authorised(Card.OK);
            house.clock.advance(Duration.ofSeconds(1));
        }
        var last = house.authorised(Card.OK);

        assertEquals(50, resource.board().commands().size());
        assertEquals(last.value(), resource.board().commands().getFirst().key());
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertEquals(400, status(() -> resource.set(new MischiefJson(Map.of("errors", 101), null), owner)));
        assertEquals(400, status(() -> resource.set(new MischiefJson(Map.of("weather", 1), null), owner)));
        assertEquals(400, status(() -> resource.next(new Next("cheque"), owner)));
        assertEquals(400, status(() -> resource.decide("a", null, owner)));
        assertEquals(400, status(() -> resource.judge("a", new Judgement(null), owner)));
        assertEquals(404, status(() -> resource.decide("no key", new Decision(true), owner)));
        assertEquals(
                409, status(() -> resource.chargeBack(house.authorised(Card.OK).value(), owner)));
        assertEquals(List.of(), audited());
    }

    private Board.Line line(String key) {
        return resource.board().commands().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() {
        return house.audit.entries().stream().map(FakeAudit.Entry::action).toList();
    }

    private static int status(Executable call) {
        return assertThrows(ProblemException.class, call).problem().status();
    }
}
