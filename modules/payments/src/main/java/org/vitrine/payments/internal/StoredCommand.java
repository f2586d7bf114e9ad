// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Map;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;

/**
 * A command as it is known now.
 *
 * @param number tells commands of the same kind apart, from 1
 * @param amount what is asked for; what was done of it, once it is done
 * @param lines pieces by order line, of a refund
 * @param askedBy who wished it; empty for what follows from the payment itself
 * @param why in the words of whoever wished it
 * @param reference the provider's own id of it
 */
record StoredCommand(
        Kind kind,
        int number,
        CommandState state,
        Money amount,
        Map<String, Integer> lines,
        String askedBy,
        String why,
        Optional<NextAction> action,
        Optional<String> reason,
        boolean retryable,
        Optional<String> reference) {
    /** One that is only written down. */
    static StoredCommand wanted(Kind kind, int number, Money amount) {
        return new StoredCommand(
                kind,
                number,
                CommandState.WANTED,
                amount,
                Map.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    StoredCommand wishedBy(String someone, String reasoning, Map<String, Integer> pieces) {
        return new StoredCommand(
                kind, number, state, amount, pieces, someone, reasoning, action, reason, retryable, reference);
    }

    /** What is known since this came of it. */
    StoredCommand after(
            CommandState news,
            Money done,
            Optional<NextAction> next,
            Optional<String> code,
            boolean again,
            Optional<String> id) {
        return new StoredCommand(
                kind, number, news, done, lines, askedBy, why, next, code, again, id.or(() -> reference));
    }

    /** One that the provider is being asked for. */
    StoredCommand asked() {
        return new StoredCommand(
                kind, number, CommandState.ASKED, amount, lines, askedBy, why, action, reason, retryable, reference);
    }

    boolean isSameAs(StoredCommand other) {
        return kind == other.kind && number == other.number;
    }

    boolean is(CommandState other) {
        return state == other;
    }

    /** Whether the provider was perhaps asked and it is not known what came of it. */
    boolean open() {
        return !state.settled() && state != CommandState.WANTED;
    }

    /** Whether the provider is to be asked: it never was, or it never heard of it. */
    boolean waits() {
        return state == CommandState.WANTED || state == CommandState.CANCELLED;
    }
}
