// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitrine.money.Money;

/** The reconciliation report as RFC 4180 has it: a line for each total, then one for each difference. */
final class ReconciliationCsv {
    private ReconciliationCsv() {}

    static String write(ReconciliationResource.View report) {
        var csv = new StringBuilder();
        line(csv, "what", "provider", "currency", "taken", "given back", "charged back", "settled", "fees", "paid out");
        report.providers()
                .forEach(row -> line(
                        csv,
                        "total",
                        row.provider(),
                        row.currency().getCurrencyCode(),
                        text(row.taken()),
                        text(row.givenBack()),
                        text(row.chargedBack()),
                        text(row.settled()),
                        text(row.fees()),
                        text(row.paidOut())));
        line(csv, "what", "provider", "currency", "order", "payment", "settlement", "here", "there");
        report.differences()
                .forEach(one -> line(
                        csv,
                        one.kind(),
                        one.provider(),
                        one.here()
                                .or(one::there)
                                .map(money -> money.currency().getCurrencyCode())
                                .orElse(""),
                        one.number().orElse(""),
                        one.payment().map(Object::toString).orElse(""),
                        one.settlement().orElse(""),
                        text(one.here()),
                        text(one.there())));
        return csv.toString();
    }

    private static String text(Optional<Money> money) {
        return money.map(ReconciliationCsv::text).orElse("");
    }

    private static String text(Money money) {
        return money.toDecimal().toPlainString();
    }

    private static void line(StringBuilder csv, String... cells) {
        csv.append(Arrays.stream(cells).map(ReconciliationCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** What a spreadsheet would take for a formula is made text. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
