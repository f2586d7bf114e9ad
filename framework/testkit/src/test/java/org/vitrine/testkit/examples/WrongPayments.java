// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;

/** Providers that handle money wrongly. */
final class WrongPayments {
    private WrongPayments() {}

    /** Gives its bank a new key when it asks again. */
    static final class Doubling extends ToyPayments {
        Doubling(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            var first = super.perform(command);
            return first instanceof Outcome.Unknown
                    ? send(
                            command.key(),
                            line(command)
                                    .replace(
                                            command.key().value(),
                                            UUID.randomUUID().toString()))
                    : first;
        }
    }

    /** Takes a lost reply for a refusal. */
    static final class Hasty extends ToyPayments {
        Hasty(URI bank) {
            super(bank);
        }

        @Override
        Outcome send(PaymentKey key, String line) {
            var said = super.send(key, line);
            return said instanceof Outcome.Unknown ? new Outcome.Declined("no-answer", true) : said;
        }
    }

    /** Is patient once: who asks again for what was not answered is refused. */
    static final class Impatient extends ToyPayments {
        private final Set<PaymentKey> unanswered = ConcurrentHashMap.newKeySet();

        Impatient(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            var said = super.perform(command);
            return said instanceof Outcome.Unknown && !unanswered.add(command.key())
                    ? new Outcome.Declined("tried-twice", true)
                    : said;
        }
    }

    /** Takes a question that was not answered for one about nothing. */
    static final class Denying extends ToyPayments {
        Denying(URI bank) {
            super(bank);
        }

        @Override
        public Outcome query(PaymentKey key) {
            var said = super.query(key);
            return said instanceof Outcome.Unknown ? new Outcome.Cancelled("not-found") : said;
        }
    }

    /** Never does what it once called never begun. */
    static final class Unforgiving extends ToyPayments {
        private final Set<PaymentKey> never = ConcurrentHashMap.newKeySet();

        Unforgiving(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            return never.contains(command.key()) ? new Outcome.Cancelled("given-up") : super.perform(command);
        }

        @Override
        public Outcome query(PaymentKey key) {
            var said = super.query(key);
            if (said instanceof Outcome.Cancelled) {
                never.add(key);
            }
            return said;
        }
    }

    /** Takes it lightly whether money was truly let go. */
    static final class Careless extends ToyPayments {
        Careless(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            var said = super.perform(command);
            return said instanceof Outcome.Unknown && command instanceof PaymentCommand.VoidAuthorisation
                    ? new Outcome.Done("toy-" + command.key(), Money.of(4900, "EUR"))
                    : said;
        }
    }

    /** Looks first whether it has named a command to its bank, and names it then. */
    static final class Racing extends ToyPayments {
        private static final Duration HESITATION = Duration.ofMillis(5);

        private final Map<PaymentKey, String> names = new ConcurrentHashMap<>();

        Racing(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            if (!(command instanceof PaymentCommand.Refund)) {
                return super.perform(command);
            }
            var name = names.get(command.key());
            if (name == null) {
                LockSupport.parkNanos(HESITATION.toNanos());
                name = command.key() + "." + Thread.currentThread().threadId();
                names.put(command.key(), name);
            }
            return send(command.key(), line(command).replace(command.key().value(), name));
        }

        @Override
        public Outcome query(PaymentKey key) {
            return send(key, "ask " + names.getOrDefault(key, key.value()));
        }
    }

    /** Charges stored methods twice. */
    static final class Greedy extends ToyPayments {
        Greedy(URI bank) {
            super(bank);
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            if (command instanceof PaymentCommand.ChargeStored) {
                send(command.key(), line(command).replace(command.key().value(), command.key() + ".again"));
            }
            return super.perform(command);
        }
    }
}
