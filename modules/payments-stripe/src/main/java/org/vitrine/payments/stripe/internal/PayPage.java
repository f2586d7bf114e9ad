// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.model.PaymentIntent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.json.Json;
import org.vitrine.money.Money;

/** Draws the page on which a shopper pays, in English or German. */
final class PayPage {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template = read("pay.html");

    /** Who looks at it, and how. */
    record Visit(Locale reader, String nonce, StripeSettings settings) {}

    /**
     * Draws it.
     *
     * @param intent what is to be paid; empty if that is decided already
     */
    String draw(Entry entry, Optional<PaymentIntent> intent, Visit visit) {
        var reader = visit.reader();
        var language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var values = new HashMap<String, String>(messages(language));
        values.put("lang", language.toLanguageTag());
        values.put("nonce", visit.nonce());
        values.put("script", visit.settings().script().toString());
        values.put("publishableKey", visit.settings().keys().publishable());
        values.put("clientSecret", intent.map(PaymentIntent::getClientSecret).orElse(""));
        values.put("returnUrl", entry.words().returnUrl());
        values.put("amount", amount(entry.amount(), reader.getCountry().isEmpty() ? language : reader));
        values.put("number", entry.words().number());
        values.put("open", String.valueOf(intent.isPresent()));
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
        try (var in = PayPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
