// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.internal.ScriptedProvider.Fault;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class SqlPaymentsTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @OnEachDatabase
    void moneyIsSetAsideAndTaken(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();

        assertEquals(PaymentStatus.AUTHORISED, counter.payments.authorise(id).status());
        assertEquals(PaymentStatus.AUTHORISED, counter.payments.authorise(id).status());
        counter.capture(id);
        counter.capture(id);

        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        assertEquals(1, counter.provider.arrived(PaymentCommand.Authorise.class));
        assertEquals(1, counter.provider.arrived(PaymentCommand.Capture.class));
        assertEquals(4900, counter.booked(id, Kind.CAPTURE));
        assertTrue(counter.told.contains(PaymentStatus.CAPTURED));
        counter.pass(A_WHILE);
        assertEquals(List.of(), counter.jobs.waiting());
    }

    @OnEachDatabase
    void aRefusalIsToldWithItsReason(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.answer = command -> new Outcome.Declined("card-declined", false);
        var id = counter.open();

        var payment = counter.payments.authorise(id);

        assertEquals(PaymentStatus.DECLINED, payment.status());
        assertEquals(Optional.of("card-declined"), payment.reason());
        assertFalse(payment.retryable());
    }

    @OnEachDatabase
    void aLostReplyIsPendingUntilItIsFoundOut(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.performing.add(Fault.LOST_REPLY);
        counter.provider.querying.addAll(List.of(Fault.LOST_REPLY, Fault.UNREACHABLE, Fault.LOST_CALL));
        var id = counter.open();

        assertEquals(PaymentStatus.PENDING, counter.payments.authorise(id).status());
        counter.pass(A_WHILE);

        assertEquals(PaymentStatus.AUTHORISED, counter.status(id));
        assertEquals(PaymentStatus.AUTHORISED, counter.told.getLast());
        assertEquals(1, counter.provider.arrived(PaymentCommand.Authorise.class));
    }

    @OnEachDatabase
    void whatIsGivenUpAndStillOpenThereIsAskedForLessAndLessOften(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.answer = command -> switch (command) {
            case PaymentCommand.Authorise wish -> new Outcome.ActionRequired("ref", NextAction.redirect("/step"));
            default -> new Outcome.Pending("closing");
        };
        counter.provider.keepsOpen = true;
        var id = counter.open();
        counter.payments.authorise(id);
        counter.cancel(id);
        counter.pass(Duration.ofMinutes(1));
        int before = counter.provider.queries;

        counter.pass(Duration.ofMinutes(20));

        assertTrue(counter.provider.queries - before <= 10, () -> counter.provider.queries + " questions");
        assertEquals(1, counter.provider.arrived(PaymentCommand.VoidAuthorisation.class));
    }

    @OnEachDatabase
    void aCallThatNeverArrivedIsCancelled(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.performing.add(Fault.LOST_CALL);
        var id = counter.open();

        assertEquals(PaymentStatus.PENDING, counter.payments.authorise(id).status());
        counter.pass(A_WHILE);

        assertEquals(PaymentStatus.CANCELLED, counter.status(id));
        assertEquals(0, counter.provider.arrived(PaymentCommand.Authorise.class));
    }

    @OnEachDatabase
    void aProviderOutOfReachHasRefused(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.performing.add(Fault.UNREACHABLE);

        var payment = counter.payments.authorise(counter.open());

        assertEquals(PaymentStatus.DECLINED, payment.status());
        assertTrue(payment.retryable());
    }

    @OnEachDatabase
    void aForgottenPaymentIsGivenUp(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();

        counter.pass(Duration.ofSeconds(61));

        assertEquals(PaymentStatus.CANCELLED, counter.status(id));
        assertEquals(List.of(PaymentStatus.CANCELLED), counter.told);
        assertEquals(PaymentStatus.CANCELLED, counter.payments.authorise(id).status());
        assertEquals(0, counter.provider.asked.size());
    }

    @OnEachDatabase
    void anAuthorisationThatIsGivenUpIsLetGo(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        counter.payments.authorise(id);

        counter.cancel(id);
        counter.cancel(id);

        assertEquals(PaymentStatus.CANCELLED, counter.status(id));
        assertEquals(1, counter.provider.arrived(PaymentCommand.VoidAuthorisation.class));
        counter.capture(id);
        assertEquals(0, counter.provider.arrived(PaymentCommand.Capture.class));
    }

    @OnEachDatabase
    void moneyThatWasTakenIsGivenBack(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        counter.payments.authorise(id);
        counter.capture(id);

        counter.cancel(id);

        assertEquals(PaymentStatus.REFUNDED, counter.status(id));
        assertEquals(counter.booked(id, Kind.CAPTURE), counter.booked(id, Kind.REFUND));
    }

    @OnEachDatabase
    void aCaptureThatGotLostIsMadeAgainUnderItsKey(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        counter.payments.authorise(id);
        counter.provider.performing.addAll(List.of(Fault.LOST_CALL, Fault.UNREACHABLE, Fault.LOST_REPLY));

        counter.capture(id);
        counter.pass(Duration.ofMinutes(2));

        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        assertEquals(1, counter.provider.arrived(PaymentCommand.Capture.class));
        assertEquals(4900, counter.booked(id, Kind.CAPTURE));
    }

    @OnEachDatabase
    void aStepThatIsNeverTakenIsCancelledAtTheProvider(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.answer = command -> command instanceof PaymentCommand.Authorise
                ? new Outcome.ActionRequired("ref", NextAction.redirect("/step"))
                : ScriptedProvider.done(command);
        var id = counter.open();

        var payment = counter.payments.authorise(id);
        assertEquals(Optional.of(NextAction.redirect("/step")), payment.action());
        counter.pass(Counter.WINDOW.plusMinutes(6));

        assertEquals(PaymentStatus.CANCELLED, counter.status(id));
        assertEquals(1, counter.provider.arrived(PaymentCommand.VoidAuthorisation.class));
        assertTrue(counter.provider.queries < 30, counter.provider.queries + " queries");
        assertEquals(List.of(), counter.jobs.waiting());
    }

    @OnEachDatabase
    void anUnknownPaymentThatTurnsOutPaidAfterItWasGivenUpIsLetGo(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.performing.add(Fault.LOST_REPLY);
        counter.provider.querying.addAll(List.of(Fault.LOST_CALL, Fault.LOST_CALL));
        var id = counter.open();
        counter.payments.authorise(id);

        counter.cancel(id);
        counter.pass(Duration.ofMinutes(1));

        assertEquals(PaymentStatus.CANCELLED, counter.status(id));
        assertEquals(1, counter.provider.arrived(PaymentCommand.VoidAuthorisation.class));
    }

    @OnEachDatabase
    void aReportThatComesBeforeTheReplyCountsOnce(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        var done = new Outcome.Done("ref", Counter.PRICE);
        counter.provider.beforeReply = () -> {
            counter.provider.beforeReply = () -> {};
            counter.report("1", id, Kind.AUTHORISE, done);
            counter.capture(id);
        };

        counter.payments.authorise(id);
        counter.pass(A_WHILE);

        assertEquals(4900, counter.booked(id, Kind.AUTHORISE));
        assertEquals(PaymentStatus.CAPTURED, counter.status(id), "a wish that came with the report is not lost");
    }

    @OnEachDatabase
    void reportsComeTwiceAndInAnyOrder(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.answer = command -> new Outcome.ActionRequired("ref", NextAction.redirect("/step"));
        var id = counter.open();
        counter.payments.authorise(id);
        var done = new Outcome.Done("ref", Counter.PRICE);

        counter.report("2", id, Kind.AUTHORISE, done);
        counter.report("2", id, Kind.AUTHORISE, done);
        counter.report("3", id, Kind.AUTHORISE, done);
        counter.report("1", id, Kind.AUTHORISE, new Outcome.Declined("late", false));
        counter.report("0", id, Kind.AUTHORISE, new Outcome.Pending("ref"));

        assertEquals(PaymentStatus.AUTHORISED, counter.status(id));
        assertEquals(4900, counter.booked(id, Kind.AUTHORISE));
        assertEquals(
                1,
                counter.told.stream().filter(PaymentStatus.AUTHORISED::equals).count());
    }

    @OnEachDatabase
    void aProviderDoesNotReportOnAnothersPayment(TestDatabase database) {
        var counter = new Counter(database);
        counter.provider.answer = command -> new Outcome.Pending("ref");
        var id = counter.open();
        counter.payments.authorise(id);

        counter.webhooks.take(
                "other",
                List.of(new ProviderEvent.Came("1", Kind.AUTHORISE.key(id), new Outcome.Done("ref", Counter.PRICE))));

        assertEquals(PaymentStatus.PENDING, counter.status(id));
    }

    @OnEachDatabase
    void whoeverFailsToHearIsToldAgain(TestDatabase database) {
        var counter = new Counter(database);
        var tell = new TellOfPayments(counter.payments);
        var calls = new AtomicInteger();
        tell.addListener(payment -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("busy");
            }
        });
        counter.jobs.with(tell);

        counter.payments.authorise(counter.open());
        counter.pass(Duration.ofMinutes(2));

        assertEquals(2, calls.get());
    }

    @OnEachDatabase
    void aWayToPayThatIsNotThereCannotBeOpened(TestDatabase database) {
        var counter = new Counter(database);
        var payment = new NewPayment(
                "order:1",
                "K7QF-29TM",
                Counter.PRICE,
                new PaymentMethod.Choice("scripted", "barter"),
                "/return",
                counter.clock.instant());

        assertThrows(IllegalArgumentException.class, () -> database.run(tx -> counter.payments.open(tx, payment)));
    }
}
