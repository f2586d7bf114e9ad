// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;

/** Providers that read reports wrongly. */
final class WrongReports {
    private WrongReports() {}

    /** Does not look at signatures. */
    static final class Credulous extends ToyPayments {
        Credulous(URI bank) {
            super(bank);
        }

        @Override
        public Verdict verify(WebhookCall call) {
            try {
                return new Verdict.Genuine(List.of(event(call)));
            } catch (RuntimeException e) {
                return new Verdict.Refused("It cannot be read.");
            }
        }
    }

    /** Sees that there is a signature, and does not compare it. */
    static final class Glancing extends ToyPayments {
        private final Credulous credulous;

        Glancing(URI bank) {
            super(bank);
            credulous = new Credulous(bank);
        }

        @Override
        public Verdict verify(WebhookCall call) {
            return call.header(ToyBank.SIGNATURE).isPresent() ? credulous.verify(call) : super.verify(call);
        }
    }

    /** Refuses what is reported of commands that were not answered yet. */
    static final class Surprised extends ToyPayments {
        private final Set<PaymentKey> answered = ConcurrentHashMap.newKeySet();

        Surprised(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            var said = super.perform(command);
            answered.add(command.key());
            return said;
        }

        @Override
        public Verdict verify(WebhookCall call) {
            var verdict = super.verify(call);
            return verdict instanceof Verdict.Genuine genuine
                            && !answered.contains(genuine.events().getFirst().key())
                    ? new Verdict.Refused("Nobody asked for this.")
                    : verdict;
        }
    }

    /** Takes a charge-back for one of another payment. */
    static final class Mistaken extends ToyPayments {
        Mistaken(URI bank) {
            super(bank);
        }

        @Override
        public Verdict verify(WebhookCall call) {
            return super.verify(call) instanceof Verdict.Genuine genuine
                    ? new Verdict.Genuine(
                            genuine.events().stream().map(Mistaken::ofAnother).toList())
                    : super.verify(call);
        }

        private static ProviderEvent ofAnother(ProviderEvent event) {
            return event instanceof ProviderEvent.Disputed disputed
                    ? new ProviderEvent.Disputed(
                            disputed.id(), new PaymentKey(UUID.randomUUID().toString()), disputed.dispute())
                    : event;
        }
    }
}
