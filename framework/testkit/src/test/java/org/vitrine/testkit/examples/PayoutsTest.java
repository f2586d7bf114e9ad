// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.payments.SettlementSourceContract;

final class PayoutsTest extends SettlementSourceContract {
    private final Payouts payouts = new Payouts();

    @BeforeEach
    void payOut() {
        payOut("second", Duration.ofDays(1));
        payOut("first", Duration.ZERO);
    }

    private void payOut(String id, Duration after) {
        var gross = Money.of(4900, "EUR");
        var fee = Money.of(98, "EUR");
        payouts.paidOut(
                new SettlementSource.Settlement(id, ManualClock.NOON.plus(after), new PaymentKey(id), gross, fee));
    }

    @Override
    protected SettlementSource source() {
        return payouts;
    }
}
