// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

class RoutesTest {
    private final Providers providers = new Providers();

    @BeforeEach
    void twoProvidersTakeCards() {
        providers.addProvider(provider("alpha", "card"));
        providers.addProvider(provider("beta", "card", "invoice"));
    }

    @Test
    void withoutRulesTheFirstByNameHasAMethod() {
        assertEquals(List.of("alpha card", "beta invoice"), chosen("", 4900, "EUR", "DE"));
    }

    @Test
    void theFirstRuleThatFitsComesFirst() {
        var rules = "beta currency=EUR,USD from=1000; alpha";

        assertEquals(List.of("beta card", "beta invoice"), chosen(rules, 4900, "EUR", "DE"));
        assertEquals(List.of("alpha card"), chosen(rules, 999, "EUR", "DE"));
        assertEquals(List.of("alpha card"), chosen(rules, 4900, "GBP", "DE"));
    }

    @Test
    void aCountryThatIsNotKnownYetMayBeAny() {
        var rules = "beta country=AT; alpha to=10000";

        assertEquals(List.of("beta card", "beta invoice"), chosen(rules, 4900, "EUR", null));
        assertEquals(List.of("alpha card"), chosen(rules, 4900, "EUR", "DE"));
        assertEquals(List.of(), chosen(rules, 10_001, "EUR", "DE"));
    }

    @Test
    void whoeverIsNotNamedComesAfterAllThatAre() {
        assertEquals(List.of("beta card", "beta invoice"), chosen("beta", 4900, "EUR", "DE"));
    }

    @Test
    void oneThatDoesNotAnswerComesLast() {
        for (int i = 0; i < 8; i++) {
            assertThrows(
                    Exception.class,
                    () -> providers.line("alpha").call(Duration.ofSeconds(5), () -> {
                        throw new IllegalStateException("500");
                    }));
        }

        assertEquals(List.of("beta card", "beta invoice"), chosen("alpha; beta", 4900, "EUR", "DE"));
    }

    @Test
    void whatStandsInIsWhatHasTheSameMethod() {
        var routes = new Routes(providers, List.of());
        var context = new PaymentContext(Money.of(4900, "EUR"), Optional.empty());

        assertEquals(List.of("beta"), routes.instead(context, "card", Set.of("alpha")));
        assertEquals(List.of(), routes.instead(context, "invoice", Set.of("beta")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha currency", "alpha colour=red", "alpha from=a lot"})
    void aRuleThatIsNoneIsSaidInASentence(String rule) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Route.all(rule));

        assertTrue(String.valueOf(refusal.getMessage()).contains(rule), refusal::getMessage);
    }

    private List<String> chosen(String rules, long amount, String currency, @Nullable String country) {
        var context = new PaymentContext(Money.of(amount, currency), Optional.ofNullable(country));
        return new Routes(providers, Route.all(rules))
                .methods(context).stream()
                        .map(method -> method.provider() + " " + method.method())
                        .toList();
    }

    private static PaymentProvider provider(String name, String... methods) {
        var description = new ProviderDescription(
                name,
                LocalText.english(name),
                List.of(methods).stream()
                        .map(code -> new ProviderDescription.Method(code, LocalText.english(code)))
                        .toList(),
                Set.of(),
                Duration.ofSeconds(5));
        return new PaymentProvider() {
            @Override
            public ProviderDescription describe() {
                return description;
            }

            @Override
            public Outcome perform(PaymentCommand command) {
                return new Outcome.Unknown("not asked for here");
            }

            @Override
            public Outcome query(PaymentKey key) {
                return new Outcome.Unknown("not asked for here");
            }
        };
    }
}
