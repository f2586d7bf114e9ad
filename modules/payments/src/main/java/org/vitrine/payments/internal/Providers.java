// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.payments.spi.WebhookVerifier;

/** The providers that are there now, by name. They come and go; payments in progress wait for theirs. */
@Component(service = Providers.class)
public final class Providers {
    static final String NAME = "provider";

    private final Map<String, Seat> seats = new ConcurrentHashMap<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, WebhookVerifier> verifiers = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(PaymentProvider provider) {
        seats.computeIfAbsent(provider.describe().name(), name -> new Seat()).come(provider);
    }

    /** Returns when the provider has no call in flight any more. */
    void removeProvider(PaymentProvider provider) {
        seat(provider.describe().name()).ifPresent(seat -> seat.go(provider));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addVerifier(WebhookVerifier verifier, Map<String, Object> properties) {
        verifiers.put(String.valueOf(properties.get(NAME)), verifier);
    }

    void removeVerifier(WebhookVerifier verifier, Map<String, Object> properties) {
        verifiers.remove(String.valueOf(properties.get(NAME)), verifier);
    }

    /** Asks the provider of this name, and waits some seconds for one that is being replaced; empty if there is none. */
    <A> Optional<A> ask(String name, Function<PaymentProvider, A> question) {
        return seat(name).flatMap(seat -> seat.ask(question));
    }

    /** The way to the provider of this name; it is kept when the provider is replaced. */
    Line line(String name) {
        return lines.computeIfAbsent(name, Line::new);
    }

    /** The names of all that are there or have been. */
    List<String> names() {
        return seats.keySet().stream().sorted().toList();
    }

    Optional<ProviderDescription> description(String name) {
        return seat(name).flatMap(Seat::description);
    }

    Optional<WebhookVerifier> verifier(String name) {
        return Optional.ofNullable(verifiers.get(name));
    }

    /** All ways to pay, by provider. */
    List<PaymentMethod> methods() {
        return seats.values().stream()
                .flatMap(seat -> seat.description().stream())
                .sorted(Comparator.comparing(described -> described.name()))
                .flatMap(described -> described.methods().stream()
                        .map(method -> new PaymentMethod(described.name(), method.code(), method.label())))
                .toList();
    }

    /** Whether this way to pay is there. */
    boolean offer(PaymentMethod.Choice choice) {
        return methods().stream().anyMatch(method -> method.isMeantBy(choice));
    }

    /** Whether this provider is there and can do so. */
    boolean can(String name, ProviderDescription.Capability capability) {
        return description(name)
                .filter(described -> described.capabilities().contains(capability))
                .isPresent();
    }

    private Optional<Seat> seat(String name) {
        return Optional.ofNullable(seats.get(name));
    }
}
