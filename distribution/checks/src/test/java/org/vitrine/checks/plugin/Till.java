// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.vitrine.identity.Permit;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.Payments;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.store.Transactions;
import org.vitrine.text.LocalText;

/**
 * Takes money again and again by a provider that says yes to everything at once, so that all time is the shop's own. It tells how long
 * it took: a line a payment, of microseconds to set it aside and to take it.
 */
@Path("till")
@Permit(Permit.ANYONE)
public final class Till implements PaymentProvider {
    public static final String NAME = "till";

    private static final Duration LOOK = Duration.ofNanos(100_000);
    private static final Money PRICE = Money.of(4900, "EUR");

    private final Payments payments;
    private final Transactions transactions;
    private final Semaphore taken = new Semaphore(0);

    public Till(Payments payments, Transactions transactions) {
        this.payments = payments;
        this.transactions = transactions;
    }

    @GET
    @Path("{times}")
    public String sell(@PathParam("times") int times) throws InterruptedException {
        var lines = new StringBuilder();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            var id = authorise(i);
            long authorised = System.nanoTime();
            capture(id);
            lines.append((authorised - begin) / 1_000)
                    .append(' ')
                    .append((System.nanoTime() - authorised) / 1_000)
                    .append('\n');
        }
        return lines.toString();
    }

    @Override
    public ProviderDescription describe() {
        return new ProviderDescription(
                NAME,
                LocalText.english("Till"),
                List.of(new ProviderDescription.Method("yes", LocalText.english("Yes"))),
                Set.of(),
                Duration.ofSeconds(5));
    }

    @Override
    public Outcome perform(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.Authorise authorise -> new Outcome.Done("a", authorise.amount());
            case PaymentCommand.Capture capture -> {
                taken.release();
                yield new Outcome.Done("c", capture.amount());
            }
            default -> new Outcome.Declined("unsupported", false);
        };
    }

    @Override
    public Outcome query(PaymentKey key) {
        return new Outcome.Cancelled("unheard-of");
    }

    private PaymentId authorise(int number) {
        var payment = new NewPayment(
                "till:" + number,
                "TILL",
                PRICE,
                new PaymentMethod.Choice(NAME, "yes"),
                "/",
                Instant.now().plusSeconds(600));
        var id = transactions.in(tx -> payments.open(tx, payment));
        payments.authorise(id);
        return id;
    }

    /** Returns when the books say that it was taken. */
    private void capture(PaymentId id) throws InterruptedException {
        transactions.run(tx -> payments.capture(tx, id));
        taken.acquire();
        while (payments.find(id).orElseThrow().status() != PaymentStatus.CAPTURED) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
