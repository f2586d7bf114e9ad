// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.payments.spi.SettlementSource;

/** Tells of what was paid out, as a provider's report lists it. */
public final class Payouts implements SettlementSource {
    private final List<Settlement> report = new CopyOnWriteArrayList<>();

    void paidOut(Settlement settlement) {
        report.add(settlement);
    }

    @Override
    public List<Settlement> since(Instant time) {
        return report.stream()
                .filter(settlement -> !settlement.at().isBefore(time))
                .sorted(Comparator.comparing(Settlement::at))
                .toList();
    }
}
