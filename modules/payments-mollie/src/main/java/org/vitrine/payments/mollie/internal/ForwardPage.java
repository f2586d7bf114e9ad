// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.json.Json;

/** Draws the page that sends a shopper on to Mollie's, in English or German: Mollie's own may not stand in a frame. */
final class ForwardPage {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template = read("forward.html");

    /**
     * Draws it.
     *
     * @param back where the shopper goes if there is nothing to be paid
     * @param checkout Mollie's page; empty if it is decided already
     */
    String draw(Locale reader, String nonce, String back, Optional<String> checkout) {
        var language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var texts = Json.read(read("messages/" + language.getLanguage() + ".json"));
        var state = checkout.isPresent() ? "open" : "decided";
        var values = Map.of(
                "lang", language.toLanguageTag(),
                "nonce", nonce,
                "title", texts.path("title").asText(),
                "heading", texts.path(state + "Heading").asText(),
                "text", texts.path(state + "Text").asText(),
                "go", texts.path(state + "Go").asText(),
                "notice", texts.path("notice").asText(),
                "address", checkout.orElse(back),
                "target", checkout.isPresent() ? "_blank" : "_self");
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(values.getOrDefault(place.group(1), ""))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (var in = ForwardPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
