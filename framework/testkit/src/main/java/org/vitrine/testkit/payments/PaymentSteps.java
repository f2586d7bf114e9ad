// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.testkit.Eventually;

/** The steps that the payment contracts are made of. */
abstract class PaymentSteps extends PaymentScript {
    static final Money PRICE = Money.of(4900, "EUR");
    static final Money PART = Money.of(1900, "EUR");
    static final Money REST = Money.of(3000, "EUR");
    static final String NUMBER = "K7QF-29TM";
    static final String RETURN = "https://shop.example/return";

    static PaymentCommand.Capture capture(PaymentCommand authorisation, Money amount) {
        return new PaymentCommand.Capture(key(), authorisation.key(), amount);
    }

    static PaymentCommand.VoidAuthorisation release(PaymentCommand authorisation) {
        return new PaymentCommand.VoidAuthorisation(key(), authorisation.key());
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

    /** The means that succeeds, at once or by a step. */
    final Means usual() {
        return means().contains(Means.OK) ? Means.OK : Means.NEEDS_STEP;
    }

    final PaymentCommand.Authorise authorise(Means means) {
        assumeTrue(means().contains(means), () -> "there is no " + means + " among means()");
        return new PaymentCommand.Authorise(key(), PRICE, method(means), NUMBER, RETURN, Optional.empty());
    }

    final PaymentCommand.ChargeStored charge() {
        assumeCan(Capability.CHARGE_STORED);
        return new PaymentCommand.ChargeStored(key(), PRICE, storedMethod(), NUMBER);
    }

    final boolean can(Capability capability) {
        return provider().describe().capabilities().contains(capability);
    }

    final void assumeCan(Capability capability) {
        assumeTrue(can(capability), () -> "it has no " + capability);
    }

    /** Money set aside, with whatever the shopper has to do for it. */
    final PaymentCommand.Authorise authorised() {
        var command = authorise(usual());
        secure(command);
        return command;
    }

    /** All of what was set aside by a new payment is taken; answers the capture's key. */
    final PaymentKey taken() {
        var capture = capture(authorised(), PRICE);
        done(provider().perform(capture));
        return capture.key();
    }

    /** Asks for it, approves the step if there is one, and waits until it is done. */
    final Outcome.Done secure(PaymentCommand.Authorise command) {
        if (provider().perform(command) instanceof Outcome.ActionRequired required) {
            takeStep(required.action(), true);
        }
        return known(command.key());
    }

    /** Asks until it is done; fails where that is denied. */
    final Outcome.Done known(PaymentKey key) {
        return done(Eventually.get(() -> provider().query(key), PaymentSteps::isDecided));
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

    /** Asks what became of it, asks for it again where it never arrived, takes the step if there is one, until it is done; then once more. */
    final Outcome.Done settled(PaymentCommand command) {
        var found = Eventually.get(
                () -> askOrRepeat(command), said -> isDecided(said) || said instanceof Outcome.ActionRequired);
        if (found instanceof Outcome.ActionRequired required) {
            takeStep(required.action(), true);
            known(command.key());
        } else {
            done(found);
        }
        return done(provider().perform(command));
    }

    private Outcome askOrRepeat(PaymentCommand command) {
        var said = ask(command.key());
        return said instanceof Outcome.Cancelled
                ? attempt(command).orElseGet(() -> new Outcome.Unknown("out of reach"))
                : said;
    }

    private static boolean isDecided(Outcome said) {
        return said instanceof Outcome.Done || said instanceof Outcome.Declined || said instanceof Outcome.Cancelled;
    }
}
