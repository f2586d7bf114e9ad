// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.PaymentMethod;

/**
 * Says by which provider a payment may be made, and which comes first.
 *
 * <p>A provider that no rule names takes everything, after all that are named. One that does not answer comes last, so that
 * another one with the same method stands in for it.
 */
@Component(service = Routes.class, configurationPid = "org.vitrine.payments")
@Designate(ocd = PaymentsConfig.class)
public final class Routes {
    private final Providers providers;
    private final List<Route> rules;

    @Activate
    public Routes(@Reference Providers providers, PaymentsConfig config) {
        this(providers, Route.all(config.routes()));
    }

    Routes(Providers providers, List<Route> rules) {
        this.providers = providers;
        this.rules = List.copyOf(rules);
    }

    /** The methods that will do, each by the provider that comes first for it. */
    List<PaymentMethod> methods(PaymentContext context) {
        var codes = new HashSet<String>();
        return ranked(context).stream()
                .filter(method -> codes.add(method.method()))
                .toList();
    }

    /** The provider to ask for this method instead of those that were tried; empty if there is none. */
    List<String> instead(PaymentContext context, String method, Set<String> tried) {
        return ranked(context).stream()
                .filter(other -> other.method().equals(method))
                .map(PaymentMethod::provider)
                .filter(provider -> !tried.contains(provider))
                .toList();
    }

    private List<PaymentMethod> ranked(PaymentContext context) {
        var ranked = new ArrayList<Ranked>();
        for (var method : providers.methods()) {
            rank(method.provider(), context).ifPresent(rank -> ranked.add(new Ranked(method, rank)));
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::method)
                .toList();
    }

    private OptionalInt rank(String provider, PaymentContext context) {
        int paused = providers.line(provider).isPaused() ? rules.size() + 1 : 0;
        if (rules.stream().noneMatch(rule -> rule.provider().equals(provider))) {
            return OptionalInt.of(rules.size() + paused);
        }
        var first = IntStream.range(0, rules.size())
                .filter(i ->
                        rules.get(i).provider().equals(provider) && rules.get(i).takes(context))
                .findFirst();
        return first.isPresent() ? OptionalInt.of(first.getAsInt() + paused) : first;
    }

    private record Ranked(PaymentMethod method, int rank) {}
}
