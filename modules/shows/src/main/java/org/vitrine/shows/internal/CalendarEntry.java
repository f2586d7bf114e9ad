// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.vitrine.shows.Show;

/** Writes a show as a calendar entry (RFC 5545). */
final class CalendarEntry {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);

    private CalendarEntry() {}

    static String write(Show show, String title, Instant start) {
        return String.join(
                "\r\n",
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
                "END:VCALENDAR",
                "");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }
}
