// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.http.ProblemException;
import org.vitrine.payments.sandbox.internal.StepResource.Decision;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.http.RestResourceContract;

/** The page on which the shopper picks a card. */
final class HostedPageTest extends RestResourceContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final SandboxHouse house = new SandboxHouse(database);
    private final StepResource page = new StepResource(house.bank, house.decisions);
    private final PaymentCommand.Authorise wish = SandboxHouse.authorise(Card.HOSTED);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Class<?> resource() {
        return StepResource.class;
    }

    @Test
    void theCardThatIsPickedIsWhatThePaymentIsMadeBy() {
        assertEquals(Optional.of("/return"), pick("insufficient-funds"));

        assertEquals(new Outcome.Declined("insufficient-funds", false), house.payments.query(wish.key()));
        assertEquals(wish.key(), house.told().getFirst().key());
    }

    @Test
    void aCardThatTheBankAsksAboutHasASecondPage() {
        assertEquals(Optional.empty(), pick("needs-step"));
        assertInstanceOf(Outcome.ActionRequired.class, house.payments.query(wish.key()));
        assertEquals(List.of(), house.told());

        assertEquals(
                Optional.of("/return"),
                page.decide(address(), new Decision(true, null)).returnUrl());

        assertInstanceOf(Outcome.Done.class, house.payments.query(wish.key()));
        assertEquals(1, house.told().size());
    }

    @Test
    void theFirstCardCounts() {
        pick("ok");
        pick("declined");

        assertInstanceOf(Outcome.Done.class, house.payments.query(wish.key()));
    }

    @Test
    void aSlowCardIsPendingForAWhile() {
        pick("slow");
        assertInstanceOf(Outcome.Pending.class, house.payments.query(wish.key()));

        house.clock.advance(Duration.ofSeconds(6));

        assertInstanceOf(Outcome.Done.class, house.payments.query(wish.key()));
    }

    @Test
    void aLostReplyIsALostReport() {
        pick("timeout");

        assertInstanceOf(Outcome.Done.class, house.payments.query(wish.key()));
        assertEquals(List.of(), house.told());
    }

    @Test
    void whatSaysNothingIsAProblem() {
        house.payments.perform(wish);
        for (var nothing : List.of(new Decision(null, null), new Decision(null, "cheque"))) {
            var problem = assertThrows(ProblemException.class, () -> page.decide(address(), nothing));
            assertEquals(400, problem.problem().status());
        }
        assertThrows(ProblemException.class, () -> page.decide("never-given-out", new Decision(true, null)));
        assertTrue(house.bank.find(wish.key()).orElseThrow().wantsCard());
    }

    private Optional<String> pick(String card) {
        house.payments.perform(wish);
        return page.decide(address(), new Decision(null, card)).returnUrl();
    }

    private String address() {
        return house.bank.find(wish.key()).orElseThrow().page().orElseThrow();
    }
}
