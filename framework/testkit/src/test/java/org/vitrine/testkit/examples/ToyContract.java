// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.testkit.payments.BankBooks;
import org.vitrine.testkit.payments.FaultyServer;
import org.vitrine.testkit.payments.PaymentProviderContract;

/** A provider of the toy bank under the contract. */
abstract class ToyContract extends PaymentProviderContract {
    private final ToyBank bank = new ToyBank();
    private final FaultyServer line = FaultyServer.start(bank);
    private final ToyPayments toy = toy(line.url());

    abstract ToyPayments toy(URI url);

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Override
    protected PaymentProvider provider() {
        return toy;
    }

    @Override
    protected Optional<WebhookVerifier> verifier() {
        return Optional.of(toy);
    }

    @Override
    protected Optional<FaultyServer> line() {
        return Optional.of(line);
    }

    @Override
    protected Optional<BankBooks> books() {
        return Optional.of(bank.books);
    }

    @Override
    protected Set<Means> means() {
        return EnumSet.complementOf(EnumSet.of(Means.TIMEOUT));
    }

    @Override
    protected String method(Means means) {
        return switch (means) {
            case OK, TIMEOUT -> "ok";
            case DECLINED -> "declined";
            case NEEDS_STEP -> "step";
        };
    }

    @Override
    protected void takeStep(NextAction action, boolean approve) {
        bank.decide(action.url().substring("/toy/".length()), approve);
    }

    @Override
    protected List<WebhookCall> reports() {
        return bank.reports();
    }

    @Override
    protected Optional<WebhookCall> signedByAnother(WebhookCall report) {
        var signature = ToyBank.sign(report.body(), "another secret");
        return Optional.of(new WebhookCall(report.body(), Map.of(ToyBank.SIGNATURE, List.of(signature))));
    }

    @Override
    protected String storedMethod() {
        return ToyBank.TOKEN;
    }

    @Override
    protected boolean chargeBack(PaymentKey capture) {
        bank.dispute(capture.value(), "open");
        return true;
    }

    @Override
    protected boolean decideChargeBack(PaymentKey capture, boolean won) {
        bank.dispute(capture.value(), won ? "won" : "lost");
        return true;
    }
}
