// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Takes genuine reports of providers, each once. */
@Component(service = Webhooks.class)
public final class Webhooks {
    private final Transactions transactions;
    private final SqlPayments payments;
    private final Clock clock;

    @Activate
    public Webhooks(@Reference Transactions transactions, @Reference SqlPayments payments, @Reference Clock clock) {
        this.transactions = transactions;
        this.payments = payments;
        this.clock = clock;
    }

    /** Each in a transaction of its own, so that a report of two payments locks one at a time. */
    void take(String provider, List<ProviderEvent> events) {
        events.forEach(event -> transactions.run(tx -> take(tx, provider, event)));
    }

    private void take(Tx tx, String provider, ProviderEvent event) {
        boolean fresh = tx.insertIfAbsent(
                "insert into payments_webhook (provider, event, at) values (?, ?, ?)",
                provider,
                event.id(),
                clock.instant());
        if (fresh) {
            Kind.meantBy(event.key())
                    .map(Kind.Meant::payment)
                    .filter(payment -> payments.isBy(tx, payment, provider))
                    .ifPresent(payment -> payments.desk().reported(tx, payment, event));
        }
    }
}
