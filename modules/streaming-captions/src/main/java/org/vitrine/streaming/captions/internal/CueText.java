// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes text fit for a cue: of the tags of WebVTT {@code b}, {@code i}, {@code u}, {@code v} and {@code c} stay, each closed where it has been
 * opened; all others go, what stands between them stays.
 */
final class CueText {
    private static final Pattern TAG = Pattern.compile("(/?)([a-zA-Z]+)((?:\\.[^\\s.<>&]+)*)(?:\\s+(.*))?");
    private static final Pattern BEGINS_TAG = Pattern.compile("[/.0-9a-zA-Z]");
    private static final int LONGEST_TAG = 200;
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|nbsp|lrm|rlm);");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");
    private static final Set<String> KEPT = Set.of("b", "i", "u", "v", "c");
    private static final int DEEPEST = 8;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final String text;
    private int at;

    private CueText(String text) {
        this.text = text;
    }

    /** Plain text as a cue's. */
    static String ofPlain(String plain) {
        return tidy(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A cue's text without what is not kept. */
    static String ofMarked(String marked) {
        return new CueText(tidy(marked)).kept().strip();
    }

    /** A text of SubRip, in which there are no entities. */
    static String ofSubRip(String marked) {
        return ofMarked(marked.replaceAll("\\{\\\\[^}]*}", "").replace("&", "&amp;"));
    }

    private static String tidy(String text) {
        var whole = CONTROLS.matcher(text.replace('\t', ' ')).replaceAll("");
        return EMPTY_LINES.matcher(whole.strip()).replaceAll("\n");
    }

    private String kept() {
        while (at < text.length()) {
            char next = text.charAt(at);
            int end = next == '<' && looksLikeTag() ? text.indexOf('>', at) : -1;
            if (end > 0) {
                tag(text.substring(at + 1, end));
                at = end + 1;
            } else {
                out.append(escaped(text, at));
                at++;
            }
        }
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /** Else it is a sign that somebody has typed. */
    private boolean looksLikeTag() {
        return BEGINS_TAG.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    private static String escaped(String text, int at) {
        char next = text.charAt(at);
        return switch (next) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt() ? "&" : "&amp;";
            default -> String.valueOf(next);
        };
    }

    private void tag(String inside) {
        var match = TAG.matcher(inside);
        if (inside.length() > LONGEST_TAG || !match.matches()) {
            return;
        }
        var name = match.group(2).toLowerCase(Locale.ROOT);
        if (!KEPT.contains(name)) {
            return;
        }
        if (match.group(1).isEmpty()) {
            open(name, match.group(3), match.group(4) == null ? "" : match.group(4));
        } else if (name.equals(open.peek())) {
            close();
        }
    }

    private void open(String name, String classes, String speaker) {
        if (open.size() == DEEPEST) {
            return;
        }
        open.push(name);
        out.append('<').append(name).append(classes);
        if (name.equals("v") && !speaker.isBlank()) {
            out.append(' ');
            for (int i = 0; i < speaker.length(); i++) {
                out.append(escaped(speaker, i));
            }
        }
        out.append('>');
    }

    private void close() {
        out.append("</").append(open.pop()).append('>');
    }
}
