// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;

/**
 * What the payment contracts ask of whoever inherits them. The first two must be written; each of the others opens more tests, which are
 * skipped with a sentence without it.
 */
abstract class PaymentScript {
    /** What a way to pay is for. */
    public enum Means {
        /** Succeeds at once. */
        OK,
        /** Is declined. */
        DECLINED,
        /** Needs the shopper to do something. */
        NEEDS_STEP,
        /** Succeeds, but the reply is lost. */
        TIMEOUT
    }

    /** The provider to be tested; each call within a test answers the same one. */
    protected abstract PaymentProvider provider();

    /** The code of its method that does so. */
    protected abstract String method(Means means);

    /** What its methods can do in a test: all by default. What it leaves out is not tested; {@code OK} or {@code NEEDS_STEP} there must be. */
    protected Set<Means> means() {
        return EnumSet.allOf(Means.class);
    }

    /** The verifier of its reports; empty for a provider that reports nothing by itself. */
    protected Optional<WebhookVerifier> verifier() {
        return Optional.empty();
    }

    /** Does what the shopper is asked to do; to be written by a provider that {@linkplain Means#NEEDS_STEP asks}. */
    protected void takeStep(NextAction action, boolean approve) {
        throw new UnsupportedOperationException("a provider that asks for steps says here how they are taken");
    }

    /** The reports that it has sent so far in this test, oldest first; to be written by a provider that has a verifier. */
    protected List<WebhookCall> reports() {
        return List.of();
    }

    /**
     * Whether its reports are signed. A provider whose reports are not, and only name what is to be fetched, says false: then a forged one
     * need not be refused, but must tell of nothing.
     */
    protected boolean reportsAreSigned() {
        return true;
    }

    /** A report that it never sent, of something that it does not know, in the form that its verifier reads; without any signature by default. */
    protected WebhookCall forgedReport() {
        return new WebhookCall("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** The same report, signed by somebody who does not know the secret; empty leaves that untested. */
    protected Optional<WebhookCall> signedByAnother(WebhookCall report) {
        return Optional.empty();
    }

    /**
     * The line to its bank, which is spoilt in every way; empty for a provider that calls nobody.
     *
     * <p>A fresh one for each test, since some close it, and the same one throughout a test; JUnit makes a new instance of your class for
     * each test, so a field will do. It is asked for before your own {@code @BeforeEach} runs: start it where the field is declared or in the
     * constructor, and close it in an {@code @AfterEach}.
     */
    protected Optional<FaultyServer> line() {
        return Optional.empty();
    }

    /** What its bank itself has done, in this test alone: fresh for each test, as the line. Empty where nobody can look. */
    protected Optional<BankBooks> books() {
        return Optional.empty();
    }

    /** A stored method of some shopper that can be charged; to be written by a provider that can. */
    protected String storedMethod() {
        throw new UnsupportedOperationException("a provider that charges stored methods names one here");
    }

    /** Lets the shopper's bank take back what was taken under this key, so that it is reported; false if that cannot be played. */
    protected boolean chargeBack(PaymentKey capture) {
        return false;
    }

    /** Lets the charge-back of this capture be decided for the shop or against it, so that it is reported; false if that cannot be played. */
    protected boolean decideChargeBack(PaymentKey capture, boolean won) {
        return false;
    }
}
