// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

/** The sandbox's test cards, each named after what comes of it. */
enum Card {
    OK(Entry.State.DONE, "Test card", "Testkarte"),
    NEEDS_STEP(Entry.State.STEP, "Test card that the bank asks about", "Testkarte mit Rückfrage der Bank"),
    DECLINED(Entry.State.DECLINED, "Test card that is declined", "Testkarte, die abgelehnt wird"),
    /** The money is set aside, but the reply is lost. */
    TIMEOUT(Entry.State.DONE, "Test card with a lost reply", "Testkarte mit verlorener Antwort"),
    INSUFFICIENT_FUNDS(Entry.State.DECLINED, "Test card without enough money", "Testkarte ohne Deckung"),
    EXPIRED(Entry.State.DECLINED, "Test card that has expired", "Abgelaufene Testkarte"),
    PENDING(Entry.State.PENDING, "Test card that takes a few seconds", "Testkarte, die einige Sekunden braucht"),
    PENDING_DECLINED(
            Entry.State.PENDING,
            "Test card that is declined after a few seconds",
            "Testkarte, die nach einigen Sekunden abgelehnt wird"),
    /** Some seconds after the money was taken, the shopper's bank wants it back. */
    CHARGE_BACK(Entry.State.DONE, "Test card with a charge-back", "Testkarte mit Rückbuchung"),
    SLOW(Entry.State.DONE, "Test card with a slow answer", "Testkarte mit langsamer Antwort");

    /** The way to pay whose page lets the shopper pick one of them. */
    static final String HOSTED = "card";

    private static final List<Card> OFFERED = List.of(OK, NEEDS_STEP, DECLINED, TIMEOUT);

    private final Entry.State first;
    private final LocalText label;

    Card(Entry.State first, String english, String german) {
        this.first = first;
        this.label = LocalText.of(Map.of("en", english, "de", german));
    }

    /** The card with this code. */
    static Optional<Card> find(String code) {
        return Arrays.stream(values()).filter(card -> card.code().equals(code)).findFirst();
    }

    /** What shoppers are offered at once; all the others are picked on the hosted page. */
    static List<ProviderDescription.Method> methods() {
        var label = LocalText.of(Map.of("en", "Test card of your choice", "de", "Testkarte nach Wahl"));
        return Stream.concat(
                        OFFERED.stream().map(card -> new ProviderDescription.Method(card.code(), card.label)),
                        Stream.of(new ProviderDescription.Method(HOSTED, label)))
                .toList();
    }

    /** In lower case and hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalText label() {
        return label;
    }

    /** How an authorisation by it stands at first. */
    Entry.State first() {
        return first;
    }

    /** Why it is declined, if it is. */
    String reason() {
        return this == INSUFFICIENT_FUNDS || this == EXPIRED ? code() : "card-declined";
    }
}
