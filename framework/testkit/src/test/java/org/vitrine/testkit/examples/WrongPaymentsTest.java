// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.WebhookCall;

/** The contract finds out providers that are wrong in the ways that cost money. */
final class WrongPaymentsTest {
    @Test
    void whoeverChargesAgainOnARetryIsFoundOut() {
        assertFails(Doubling.class, "anAuthorisationOnASpoiltLineIsMadeOnce");
    }

    @Test
    void whoeverTellsWhatIsUnknownAsFailedIsFoundOut() {
        assertFails(Hasty.class, "aCaptureOnASpoiltLineIsMadeOnce", "anAuthorisationOnASpoiltLineIsMadeOnce");
    }

    @Test
    void whoeverBelievesEveryReportIsFoundOut() {
        assertFails(Credulous.class, "aReportThatIsNotSignedIsRefused", "aReportThatWasChangedOnTheWayIsRefused");
    }

    private static void assertFails(Class<?> provider, String... tests) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(provider))
                                .build(),
                        summary);
        var failed = summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId())
                .collect(Collectors.joining("\n"));
        for (var test : List.of(tests)) {
            assertTrue(failed.contains(test), () -> test + " should have failed; what did:\n" + failed);
        }
    }

    /** Gives its bank a new key each time. */
    static final class Doubling extends ToyContract {
        @Override
        ToyPayments toy(URI url) {
            return new ToyPayments(url) {
                @Override
                public Outcome perform(PaymentCommand command) {
                    var first = super.perform(command);
                    return first instanceof Outcome.Unknown
                            ? send(
                                    command.key(),
                                    line(command)
                                            .replace(
                                                    command.key().value(),
                                                    UUID.randomUUID().toString()))
                            : first;
                }
            };
        }
    }

    /** Takes a lost reply for a refusal. */
    static final class Hasty extends ToyContract {
        @Override
        ToyPayments toy(URI url) {
            return new ToyPayments(url) {
                @Override
                Outcome send(PaymentKey key, String line) {
                    var said = super.send(key, line);
                    return said instanceof Outcome.Unknown ? new Outcome.Declined("no-answer", true) : said;
                }
            };
        }
    }

    /** Does not look at signatures. */
    static final class Credulous extends ToyContract {
        @Override
        ToyPayments toy(URI url) {
            return new ToyPayments(url) {
                @Override
                public Verdict verify(WebhookCall call) {
                    return new Verdict.Genuine(List.of());
                }
            };
        }
    }
}
