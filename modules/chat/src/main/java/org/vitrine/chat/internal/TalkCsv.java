// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.LogEvent;

/**
 * Writes a show's talk as CSV (RFC 4180): one row for each event of the chat.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class TalkCsv {
    static final String HEAD = "time,event,message,by,shopper,name,text,reply to,seen by,detail\r\n";

    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final List<String> DETAILS =
            List.of("until", "slowModeSeconds", "staffOnly", "hold", "lifted", "command");

    private TalkCsv() {}

    static String row(LogEvent event) {
        var data = event.data();
        return Stream.of(
                        event.at().toString(),
                        event.type().substring("chat.".length()),
                        text(data, "message"),
                        event.actor().map(Actor::toString).orElse(""),
                        text(data, "shopper"),
                        text(data, "name"),
                        text(data, "text"),
                        text(data, "replyTo"),
                        event.audience().toString(),
                        detail(data))
                .map(TalkCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static String text(JsonNode data, String name) {
        return data.path(name).asText("");
    }

    private static String detail(JsonNode data) {
        return DETAILS.stream()
                .filter(data::hasNonNull)
                .map(name -> name + "=" + data.path(name).asText())
                .collect(Collectors.joining(" "));
    }
}
