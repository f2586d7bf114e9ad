// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.json.Json;
import org.vitrine.money.Money;

/** The hosted page on which a shopper confirms a payment, in English or German. */
final class StepPage {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template = read("step.html");

    String draw(Entry entry, Locale reader, String nonce) {
        var language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var values = new HashMap<String, String>(messages(language));
        values.put("lang", language.toLanguageTag());
        values.put("nonce", nonce);
        values.put("amount", amount(entry.amount(), reader.getCountry().isEmpty() ? language : reader));
        values.put("number", entry.number());
        values.put("open", String.valueOf(entry.state() == Entry.State.STEP));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(values.getOrDefault(place.group(1), ""))));
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
