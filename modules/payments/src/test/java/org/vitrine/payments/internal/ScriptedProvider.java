// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

/** An honest provider behind a bad line: each call meets the next fault of the script, or none. */
final class ScriptedProvider implements PaymentProvider {
    static final String NAME = "scripted";

    private final String name;
    final List<PaymentCommand> asked = new ArrayList<>();
    final Map<PaymentKey, Outcome> book = new HashMap<>();
    final Deque<Fault> performing = new ArrayDeque<>();
    final Deque<Fault> querying = new ArrayDeque<>();
    Function<PaymentCommand, Outcome> answer = ScriptedProvider::done;
    Runnable beforeReply = () -> {};
    /** Whether a page that the shopper has open cannot be closed. */
    boolean keepsOpen;

    int queries;

    /** What goes wrong with a call. */
    enum Fault {
        /** Done, but nobody hears of it. */
        LOST_REPLY,
        /** Lost on the way there. */
        LOST_CALL,
        /** Known not to have arrived. */
        UNREACHABLE
    }

    ScriptedProvider() {
        this(NAME);
    }

    ScriptedProvider(String name) {
        this.name = name;
    }

    @Override
    public ProviderDescription describe() {
        return new ProviderDescription(
                name,
                LocalText.english("Scripted"),
                List.of(new ProviderDescription.Method("card", LocalText.english("Card"))),
                Set.of(ProviderDescription.Capability.VOID, ProviderDescription.Capability.REFUND),
                Duration.ofSeconds(5));
    }

    @Override
    public synchronized Outcome perform(PaymentCommand command) {
        var fault = performing.poll();
        if (fault == Fault.UNREACHABLE) {
            throw new PaymentProviderUnavailable("no route");
        }
        if (fault == Fault.LOST_CALL) {
            throw new IllegalStateException("time-out");
        }
        asked.add(command);
        var outcome = book.computeIfAbsent(command.key(), key -> answer.apply(command));
        if (!keepsOpen && command instanceof PaymentCommand.VoidAuthorisation undone) {
            book.computeIfPresent(undone.authorisation(), (key, known) -> letGo(known));
        }
        beforeReply.run();
        if (fault == Fault.LOST_REPLY) {
            throw new IllegalStateException("time-out");
        }
        return outcome;
    }

    @Override
    public synchronized Outcome query(PaymentKey key) {
        queries++;
        var fault = querying.poll();
        if (fault == Fault.UNREACHABLE) {
            throw new PaymentProviderUnavailable("no route");
        }
        if (fault != null) {
            throw new IllegalStateException("500");
        }
        return book.getOrDefault(key, new Outcome.Cancelled("never-begun"));
    }

    /** The commands of this type that have arrived. */
    synchronized long arrived(Class<? extends PaymentCommand> type) {
        return asked.stream().filter(type::isInstance).count();
    }

    static Outcome done(PaymentCommand command) {
        var amount = switch (command) {
            case PaymentCommand.StartSession wish -> wish.amount();
            case PaymentCommand.Authorise wish -> wish.amount();
            case PaymentCommand.Capture wish -> wish.amount();
            case PaymentCommand.Refund wish -> wish.amount();
            case PaymentCommand.ChargeStored wish -> wish.amount();
            case PaymentCommand.VoidAuthorisation wish -> Money.of(4900, "EUR");
        };
        return new Outcome.Done("ref-" + command.key(), amount);
    }

    private static Outcome letGo(Outcome known) {
        return known instanceof Outcome.ActionRequired ? new Outcome.Cancelled("voided") : known;
    }
}
