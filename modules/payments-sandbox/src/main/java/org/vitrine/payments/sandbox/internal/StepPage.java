// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.json.Json;
import org.vitrine.money.Money;

/** The hosted page on which a shopper picks a test card and confirms a payment, in English or German. */
final class StepPage {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template = read("step.html");

    String draw(Entry entry, Locale reader, String nonce) {
        var language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var texts = messages(language);
        var values = new HashMap<String, String>();
        texts.forEach((name, text) -> values.put(name, escaped(text)));
        var page = entry.wantsCard() ? "pick" : "confirm";
        List.of("Title", "Heading", "Question")
                .forEach(part -> values.put("page" + part, values.getOrDefault(page + part, "")));
        values.put("lang", language.toLanguageTag());
        values.put("nonce", nonce);
        values.put("amount", escaped(amount(entry.amount(), reader.getCountry().isEmpty() ? language : reader)));
        values.put("number", escaped(entry.bill().number()));
        values.put("buttons", entry.wantsCard() ? cards(language) : answers(texts));
        values.put("open", String.valueOf(entry.state() == Entry.State.STEP));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static String cards(Locale language) {
        return Arrays.stream(Card.values())
                .map(card -> button("", "card", card.code(), card.label().in(language)))
                .collect(Collectors.joining("\n"));
    }

    private static String answers(Map<String, String> texts) {
        return button("first", "approve", "true", texts.getOrDefault("approve", ""))
                + "\n"
                + button("", "approve", "false", texts.getOrDefault("decline", ""));
    }

    private static String button(String style, String name, String answer, String label) {
        return "<button class=\"%s\" type=\"button\" data-%s=\"%s\">%s</button>"
                .formatted(style, name, answer, escaped(label));
    }

    private static Map<String, String> messages(Locale language) {
        var texts = new HashMap<String, String>();
        Json.read(read("messages/" + language.getLanguage() + ".json"))
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static String amount(Money money, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.toDecimal());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (var in = StepPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
