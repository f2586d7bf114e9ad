// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.text.HtmlPage;

/** The hosted page on which a shopper picks a test card and confirms a payment, in English or German. */
final class StepPage {
    private final HtmlPage page = HtmlPage.beside(StepPage.class, "step.html", Locale.ENGLISH, Locale.GERMAN);

    String draw(Entry entry, Locale reader, String nonce) {
        var part = entry.wantsCard() ? "pick" : "confirm";
        return page.draw(
                reader,
                Map.of(
                        "pageTitle", page.text(reader, part + "Title"),
                        "pageHeading", page.text(reader, part + "Heading"),
                        "pageQuestion", page.text(reader, part + "Question"),
                        "nonce", nonce,
                        "amount", entry.amount().format(page.locale(reader)),
                        "number", entry.bill().number(),
                        "buttons", entry.wantsCard() ? cards(page.language(reader)) : answers(reader),
                        "open", String.valueOf(entry.state() == Entry.State.STEP)));
    }

    private static String cards(Locale language) {
        return Arrays.stream(Card.values())
                .map(card -> button("", "card", card.code(), card.label().in(language)))
                .collect(Collectors.joining("\n"));
    }

    private String answers(Locale reader) {
        return button("first", "approve", "true", page.text(reader, "approve"))
                + "\n"
                + button("", "approve", "false", page.text(reader, "decline"));
    }

    private static String button(String style, String name, String answer, String label) {
        return "<button class=\"%s\" type=\"button\" data-%s=\"%s\">%s</button>"
                .formatted(style, name, answer, HtmlPage.escape(label));
    }
}
