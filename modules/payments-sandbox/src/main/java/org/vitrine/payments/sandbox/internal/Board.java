// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.text.LocalText;

/**
 * What the switchboard shows.
 *
 * @param next the code of the card by which the next payment shall be paid
 * @param commands the last ones, the youngest first
 */
public record Board(MischiefJson mischief, Optional<String> next, List<Choice> cards, List<Line> commands) {
    static final List<Choice> CARDS = Arrays.stream(Card.values())
            .map(card -> new Choice(card.code(), card.label()))
            .toList();

    /** A card that can be asked for. */
    public record Choice(String code, LocalText label) {}

    /**
     * A command.
     *
     * @param chargeBack how its charge-back stands
     * @param can what can be done with it: {@code approve}, {@code refuse}, {@code charge-back}, {@code won}, {@code lost}
     */
    public record Line(
            String key,
            String number,
            Instant at,
            String kind,
            String state,
            Money amount,
            Optional<String> card,
            Optional<String> reason,
            Optional<String> chargeBack,
            List<String> can) {
        static Line of(Entry entry, Optional<Dispute> dispute) {
            return new Line(
                    entry.key().value(),
                    entry.bill().number(),
                    entry.at(),
                    code(entry.kind()),
                    code(entry.state()),
                    entry.amount(),
                    entry.card().map(Card::code),
                    entry.reason(),
                    dispute.map(Dispute::state).map(Line::code),
                    actions(entry, dispute));
        }

        private static List<String> actions(Entry entry, Optional<Dispute> dispute) {
            var actions = new ArrayList<String>();
            if (entry.state().waits()) {
                actions.addAll(List.of("approve", "refuse"));
            }
            if (entry.kind() == Entry.Kind.CAPTURE && entry.state() == Entry.State.DONE && dispute.isEmpty()) {
                actions.add("charge-back");
            }
            if (dispute.filter(known -> known.state() == Dispute.State.OPEN).isPresent()) {
                actions.addAll(List.of("won", "lost"));
            }
            return actions;
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
