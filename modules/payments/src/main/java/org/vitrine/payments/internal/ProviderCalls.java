// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription;

/**
 * Asks providers. Whatever goes wrong is an unknown outcome, except where it is sure that nothing has reached them.
 */
final class ProviderCalls {
    static final String UNAVAILABLE = "provider-unavailable";

    private static final System.Logger LOG = System.getLogger(ProviderCalls.class.getName());

    private final Providers providers;

    ProviderCalls(Providers providers) {
        this.providers = providers;
    }

    Outcome perform(StoredPayment payment, StoredCommand stored) {
        var command = Kind.command(payment, stored);
        try {
            return call(payment.provider(), present -> present.perform(command));
        } catch (PaymentProviderUnavailable e) {
            warn(payment, e);
            return stored.kind() == Kind.AUTHORISE
                    ? new Outcome.Declined(UNAVAILABLE, true)
                    : new Outcome.Cancelled(UNAVAILABLE);
        }
    }

    Outcome query(StoredPayment payment, StoredCommand stored) {
        var key = stored.kind().key(payment.id(), stored.number());
        try {
            return call(payment.provider(), present -> present.query(key));
        } catch (PaymentProviderUnavailable e) {
            warn(payment, e);
            return new Outcome.Unknown("the provider cannot be reached");
        }
    }

    /** How long a call to this provider may take. */
    Duration limit(String provider) {
        return providers
                .description(provider)
                .map(ProviderDescription::timeLimit)
                .orElse(Duration.ZERO);
    }

    private Outcome call(String name, Call call) {
        return providers
                .ask(name, present -> onLine(name, present, call))
                .orElseGet(() -> new Outcome.Unknown("there is no provider " + name + " at the moment"));
    }

    private Outcome onLine(String name, PaymentProvider present, Call call) {
        try {
            return providers.line(name).call(present.describe().timeLimit(), () -> call.to(present));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PaymentProviderUnavailable unavailable) {
                throw unavailable;
            }
            LOG.log(Level.WARNING, "The payment provider " + name + " failed", e.getCause());
            return new Outcome.Unknown("the provider failed");
        }
    }

    private static void warn(StoredPayment payment, PaymentProviderUnavailable why) {
        LOG.log(Level.WARNING, "The payment provider {0} cannot be reached: {1}", payment.provider(), why.getMessage());
    }

    /** One call. */
    @FunctionalInterface
    private interface Call {
        Outcome to(PaymentProvider provider);
    }
}
