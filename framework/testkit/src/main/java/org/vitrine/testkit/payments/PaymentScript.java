// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.testkit.Eventually;

/** What the payment contracts ask of whoever inherits them, and the steps that they are made of. */
abstract class PaymentScript {
    static final Money PRICE = Money.of(4900, "EUR");
    static final Money PART = Money.of(1900, "EUR");
    static final Money REST = Money.of(3000, "EUR");
    private static final String RETURN = "https://shop.example/return";

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

    /** The provider to be tested; each call answers the same one. */
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

    /** The reports that it has sent so far, oldest first; to be written by a provider that has a verifier. */
    protected List<WebhookCall> reports() {
        return List.of();
    }

    /** The line to its bank, which is spoilt in every way; empty for a provider that calls nobody. */
    protected Optional<FaultyServer> line() {
        return Optional.empty();
    }

    /** What its bank itself has done; empty where nobody can look. */
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

    /** The means that succeeds, at once or by a step. */
    final Means usual() {
        return means().contains(Means.OK) ? Means.OK : Means.NEEDS_STEP;
    }

    /** Sets money aside, with whatever the shopper has to do for it. */
    final PaymentCommand.Authorise authorised() {
        var command = authorise(usual());
        secure(command);
        return command;
    }

    /** Asks for it, approves the step if there is one, and waits until it is done. */
    final Outcome.Done secure(PaymentCommand.Authorise command) {
        if (provider().perform(command) instanceof Outcome.ActionRequired required) {
            takeStep(required.action(), true);
        }
        return done(known(command.key(), Outcome.Done.class));
    }

    /** Takes all of what was set aside by a new payment, and answers the capture's key. */
    final PaymentKey taken() {
        var capture = capture(authorised(), PRICE);
        done(provider().perform(capture));
        return capture.key();
    }

    /** Asks until the outcome is of this kind. */
    final Outcome known(PaymentKey key, Class<? extends Outcome> kind) {
        return Eventually.get(() -> provider().query(key), kind::isInstance);
    }

    /** Performs it as payments do: what is thrown counts as unknown. Empty if nothing has reached the provider. */
    final Optional<Outcome> attempt(PaymentCommand command) {
        try {
            return Optional.of(provider().perform(command));
        } catch (PaymentProviderUnavailable e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(new Outcome.Unknown(String.valueOf(e.getMessage())));
        }
    }

    /** Asks for what has become of it as payments do: what is thrown counts as unknown. */
    final Outcome ask(PaymentKey key) {
        try {
            return provider().query(key);
        } catch (RuntimeException e) {
            return new Outcome.Unknown(String.valueOf(e.getMessage()));
        }
    }

    final Verdict verify(WebhookCall call) {
        assumeTrue(verifier().isPresent());
        return verifier().orElseThrow().verify(call);
    }

    final void assumeCan(Capability capability) {
        assumeTrue(provider().describe().capabilities().contains(capability));
    }

    final PaymentCommand.Authorise authorise(Means means) {
        assumeTrue(means().contains(means));
        return new PaymentCommand.Authorise(key(), PRICE, method(means), "K7QF-29TM", RETURN, Optional.empty());
    }

    static PaymentCommand.Capture capture(PaymentCommand authorisation, Money amount) {
        return new PaymentCommand.Capture(key(), authorisation.key(), amount);
    }

    static PaymentCommand.Refund refund(PaymentKey capture, Money amount) {
        return new PaymentCommand.Refund(key(), capture, amount, Map.of());
    }

    static Outcome.Done done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome);
    }

    static PaymentKey key() {
        return new PaymentKey(UUID.randomUUID().toString());
    }
}
