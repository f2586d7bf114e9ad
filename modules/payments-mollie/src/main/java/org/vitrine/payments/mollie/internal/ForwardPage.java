// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.text.HtmlPage;

/** Draws the page that sends a shopper on to Mollie's, in English or German: Mollie's own may not stand in a frame. */
final class ForwardPage {
    private final HtmlPage page = HtmlPage.beside(ForwardPage.class, "forward.html", Locale.ENGLISH, Locale.GERMAN);

    /**
     * Draws it.
     *
     * @param back where the shopper goes if there is nothing to be paid
     * @param checkout Mollie's page; empty if it is decided already
     */
    String draw(Locale reader, String nonce, String back, Optional<String> checkout) {
        var state = checkout.isPresent() ? "open" : "decided";
        return page.draw(
                reader,
                Map.of(
                        "nonce", nonce,
                        "heading", page.text(reader, state + "Heading"),
                        "text", page.text(reader, state + "Text"),
                        "go", page.text(reader, state + "Go"),
                        "address", checkout.orElse(back),
                        "target", checkout.isPresent() ? "_blank" : "_self"));
    }
}
