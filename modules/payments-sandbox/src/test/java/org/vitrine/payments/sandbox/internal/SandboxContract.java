// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.identity.Secrets;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.BankBooks;
import org.vitrine.testkit.payments.PaymentProviderContract;

/** The sandbox as a provider like any other, on one of the databases. */
abstract class SandboxContract extends PaymentProviderContract {
    private final Databases.Kind kind;
    private @Nullable TestDatabase database;
    private @Nullable SandboxHouse house;

    SandboxContract(Databases.Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void closeDatabase() {
        if (database != null) {
            database.close();
        }
    }

    /** Opened by those who play something in it: it has no line that could be spoilt, and who needs one is done at once. */
    private TestDatabase database() {
        if (database == null) {
            database = Databases.fresh(kind);
        }
        return database;
    }

    private SandboxHouse house() {
        if (house == null) {
            house = new SandboxHouse(database());
        }
        return house;
    }

    @Override
    protected PaymentProvider provider() {
        return house().payments;
    }

    @Override
    protected Optional<WebhookVerifier> verifier() {
        return Optional.of(house().reports);
    }

    @Override
    protected String method(Means means) {
        return switch (means) {
            case OK -> "ok";
            case DECLINED -> "declined";
            case NEEDS_STEP -> "needs-step";
            case TIMEOUT -> "timeout";
        };
    }

    @Override
    protected void takeStep(NextAction action, boolean approve) {
        var page = action.url().substring(Entry.PAGES.length());
        house().decisions.answer(house().bank.behind(page).orElseThrow().key(), approve);
    }

    @Override
    protected List<WebhookCall> reports() {
        return house().sent;
    }

    @Override
    protected String storedMethod() {
        var shopper = Callers.shopper().id();
        house().payments
                .perform(new PaymentCommand.Authorise(
                        new PaymentKey("keeps-" + shopper),
                        Money.of(100, "EUR"),
                        "ok",
                        "K7QF-29TM",
                        "/return",
                        Optional.of(shopper)));
        return new SandboxWallet(database()).of(shopper).getFirst().storedMethod();
    }

    @Override
    protected Optional<BankBooks> books() {
        return Optional.of(new SandboxBooks(this::database));
    }

    @Override
    protected boolean chargeBack(PaymentKey capture) {
        return database().in(tx -> house().decisions.chargeBack(tx, capture));
    }

    @Override
    protected boolean decideChargeBack(PaymentKey capture, boolean won) {
        return database().in(tx -> house().decisions.judge(tx, capture, won));
    }

    @Override
    protected Optional<WebhookCall> signedByAnother(WebhookCall report) {
        var another = new Signature(database(), new OtherSecrets());
        return Optional.of(
                new WebhookCall(report.body(), Map.of(Signature.HEADER, List.of(another.sign(report.body())))));
    }

    /** Opens whatever was sealed to another text. */
    private static final class OtherSecrets implements Secrets {
        @Override
        public byte[] seal(byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return "another secret".getBytes(StandardCharsets.UTF_8);
        }
    }
}
