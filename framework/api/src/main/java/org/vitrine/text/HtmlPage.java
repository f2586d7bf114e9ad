// SPDX-License-Identifier: Apache-2.0
package org.vitrine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.json.Json;

/**
 * A page that stands for itself, such as one on which a shopper confirms a payment: a template with places such as
 * {@code {{heading}}}, and its texts by language.
 *
 * <p>Both are resources beside a class of the bundle: {@code pay.html}, {@code messages/en.json} and so on, each a flat object of
 * texts. What is put into a place is escaped; a place in three braces takes markup. Places that nothing is known for are left empty.
 * Immutable; any thread.
 */
public final class HtmlPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String template;
    private final Map<Locale, Map<String, String>> texts;
    private final List<Locale> languages;

    private HtmlPage(String template, List<Locale> languages, Map<Locale, Map<String, String>> texts) {
        this.template = template;
        this.languages = languages;
        this.texts = texts;
    }

    /**
     * Reads a page.
     *
     * @param languages those that there are texts in; the first is for readers of all others
     * @throws IllegalStateException if one of the resources is not there
     */
    public static HtmlPage beside(Class<?> type, String template, Locale... languages) {
        var texts = new HashMap<Locale, Map<String, String>>();
        for (var language : languages) {
            texts.put(language, texts(read(type, "messages/" + language.toLanguageTag() + ".json")));
        }
        return new HtmlPage(read(type, template), List.of(languages), texts);
    }

    /** The language in which somebody reads it. */
    public Locale language(Locale reader) {
        return languages.stream()
                .filter(known -> known.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(languages.getFirst());
    }

    /** How amounts and dates are written on it: as where the reader is, if that is known, else as its language has it. */
    public Locale locale(Locale reader) {
        return reader.getCountry().isEmpty() ? language(reader) : reader;
    }

    /** The text of this name, as it is in the reader's language; empty if there is none. */
    public String text(Locale reader, String name) {
        return texts.getOrDefault(language(reader), Map.of()).getOrDefault(name, "");
    }

    /**
     * Draws it. The place {@code lang} is filled with the language.
     *
     * @param values what stands in the places besides the texts; a value is preferred to a text of the same name
     */
    public String draw(Locale reader, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(filled(place, reader, values)));
    }

    /** A text as it may stand between tags and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String filled(MatchResult place, Locale reader, Map<String, String> values) {
        var markup = place.group(1);
        return markup == null ? escape(value(place.group(2), reader, values)) : value(markup, reader, values);
    }

    private String value(String name, Locale reader, Map<String, String> values) {
        if (name.equals("lang")) {
            return language(reader).toLanguageTag();
        }
        var value = values.get(name);
        return value == null ? text(reader, name) : value;
    }

    private static Map<String, String> texts(String json) {
        var texts = new HashMap<String, String>();
        Json.read(json)
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static String read(Class<?> type, String name) {
        try (var in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " beside " + type.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
