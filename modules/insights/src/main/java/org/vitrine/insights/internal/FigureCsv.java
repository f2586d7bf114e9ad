// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.vitrine.money.Money;

/** Writes figures as CSV (RFC 4180): one row a minute. */
final class FigureCsv {
    private static final String HEAD = "minute,viewers,messages,orders,revenue,reactions\r\n";

    private FigureCsv() {}

    static String write(ShowFigures figures) {
        return figures.series().stream().map(FigureCsv::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(ShowFigures.Minute minute) {
        return minute.at() + "," + minute.viewers() + "," + minute.messages() + "," + minute.orders() + ","
                + minute.revenue().map(FigureCsv::amounts).orElse("") + "," + minute.reactions() + "\r\n";
    }

    private static String amounts(List<Money> amounts) {
        return amounts.stream().map(Money::toString).collect(Collectors.joining(" + "));
    }
}
