// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.shows.Show;

/** Writes a show as a calendar entry (RFC 5545). */
final class CalendarEntry {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);

    private static final int LONGEST_LINE = 75;

    private CalendarEntry() {}

    static String write(Show show, String title, Instant start) {
        return Stream.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Vitrine//Shows//EN",
                        "BEGIN:VEVENT",
                        "UID:" + show.id(),
                        "DTSTAMP:" + TIME.format(start),
                        "DTSTART:" + TIME.format(start),
                        "DTEND:" + TIME.format(start.plus(USUAL_LENGTH)),
                        "SUMMARY:" + escaped(title),
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-PT10M",
                        "DESCRIPTION:" + escaped(title),
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .map(CalendarEntry::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Lines have at most 75 octets; what is longer goes on behind a space in the next one (section 3.1). */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }
}
