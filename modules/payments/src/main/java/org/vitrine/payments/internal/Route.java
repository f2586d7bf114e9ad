// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.payments.PaymentContext;

/**
 * A rule of which payments a provider may have: {@code stripe currency=EUR,USD country=DE,AT from=100 to=50000}.
 *
 * <p>Each condition may be left out. Amounts are in the smallest unit of the payment's currency, both ends included.
 */
record Route(String provider, Set<String> currencies, Set<String> countries, long from, long to) {
    private static final String SHAPE =
            "A route is a provider's name and conditions such as currency=EUR,USD country=DE from=100 to=50000, not \"";

    /** @throws IllegalArgumentException with a sentence for the operator */
    static List<Route> all(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .map(Route::one)
                .toList();
    }

    private static Route one(String rule) {
        var words = rule.split("\\s+");
        var route = new Route(words[0], Set.of(), Set.of(), 0, Long.MAX_VALUE);
        for (int i = 1; i < words.length; i++) {
            route = route.with(words[i], rule);
        }
        return route;
    }

    private Route with(String condition, String rule) {
        int equals = condition.indexOf('=');
        var wanted = condition.substring(equals + 1);
        try {
            return switch (condition.substring(0, Math.max(0, equals))) {
                case "currency" -> new Route(provider, names(wanted), countries, from, to);
                case "country" -> new Route(provider, currencies, names(wanted), from, to);
                case "from" -> new Route(provider, currencies, countries, Long.parseLong(wanted), to);
                case "to" -> new Route(provider, currencies, countries, from, Long.parseLong(wanted));
                default -> throw new IllegalArgumentException(SHAPE + rule + "\"");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SHAPE + rule + "\"", e);
        }
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this payment may go there; a country that is not known yet may be any. */
    boolean takes(PaymentContext context) {
        long amount = context.amount().minorUnits();
        return (currencies.isEmpty()
                        || currencies.contains(context.amount().currency().getCurrencyCode()))
                && (countries.isEmpty() || allows(context.country()))
                && amount >= from
                && amount <= to;
    }

    private boolean allows(Optional<String> country) {
        return country.map(countries::contains).orElse(true);
    }
}
