// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.internal.ScriptedProvider.Fault;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** Another provider stands in for one that cannot be reached, and for no other reason. */
class DetourTest {
    @OnEachDatabase
    void anotherOneWithTheSameMethodIsAsked(TestDatabase database) {
        var counter = new Counter(database);
        var other = new ScriptedProvider("second");
        counter.providers.addProvider(other);
        counter.provider.performing.add(Fault.UNREACHABLE);
        var id = counter.open();

        var payment = counter.payments.authorise(id);
        counter.capture(id);

        assertEquals(PaymentStatus.AUTHORISED, payment.status());
        assertEquals("second", payment.provider());
        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        assertEquals(0, counter.provider.arrived(PaymentCommand.class));
        assertEquals(2, other.arrived(PaymentCommand.class));
    }

    @OnEachDatabase
    void whereOneMayHaveTakenItNobodyElseIsAsked(TestDatabase database) {
        var counter = new Counter(database);
        var other = new ScriptedProvider("second");
        counter.providers.addProvider(other);
        counter.provider.performing.add(Fault.LOST_REPLY);
        var id = counter.open();

        assertEquals(PaymentStatus.PENDING, counter.payments.authorise(id).status());
        counter.pass(Duration.ofSeconds(10));

        assertEquals(PaymentStatus.AUTHORISED, counter.status(id));
        assertEquals(0, other.arrived(PaymentCommand.class));
    }

    @OnEachDatabase
    void whereNobodyCanBeReachedItIsRefused(TestDatabase database) {
        var counter = new Counter(database);
        var other = new ScriptedProvider("second");
        counter.providers.addProvider(other);
        counter.provider.performing.add(Fault.UNREACHABLE);
        other.performing.add(Fault.UNREACHABLE);

        var payment = counter.payments.authorise(counter.open());

        assertEquals(PaymentStatus.DECLINED, payment.status());
        assertEquals(List.of(), counter.provider.asked);
        assertEquals(List.of(), other.asked);
    }
}
