// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.testkit.Eventually;

/** How reports are read: only the provider's own count, and they say what it says when it is asked. */
abstract class ReportContract extends SessionContract {
    private static final int LONGEST_ID = 200;

    @Test
    void anApprovedStepIsReported() {
        var key = reported();

        Eventually.until(() -> reports().stream()
                .flatMap(report -> genuine(report).stream())
                .anyMatch(event -> event instanceof ProviderEvent.Came came
                        && came.key().equals(key)
                        && came.outcome() instanceof Outcome.Done));
    }

    @Test
    void aReportThatIsNotSignedIsRefused() {
        assumeSigned();
        reported();

        assertInstanceOf(Verdict.Refused.class, verify(forgedReport()));
        assertInstanceOf(
                Verdict.Refused.class,
                verify(new WebhookCall(reports().getLast().body(), Map.of())));
    }

    @Test
    void aForgedReportTellsOfNothing() {
        for (var forged : List.of(forgedReport(), new WebhookCall(new byte[0], Map.of()))) {
            assertFalse(
                    verify(forged) instanceof Verdict.Genuine genuine
                            && !genuine.events().isEmpty(),
                    "it tells of what nobody did");
        }
    }

    @Test
    void aReportThatWasChangedOnTheWayIsRefused() {
        assumeSigned();
        reported();
        var report = reports().getLast();
        int length = report.body().length;

        for (int at : new int[] {0, length / 2, length - 1}) {
            var body = report.body();
            body[at] ^= 1;
            assertInstanceOf(Verdict.Refused.class, verify(new WebhookCall(body, report.headers())));
        }
    }

    @Test
    void aReportWithTheSignatureOfAnotherIsRefused() {
        assumeSigned();
        reported();
        var first = reports().getLast();
        reported();
        var second = reports().getLast();

        assertInstanceOf(Verdict.Refused.class, verify(new WebhookCall(first.body(), second.headers())));
        assertInstanceOf(Verdict.Refused.class, verify(new WebhookCall(second.body(), first.headers())));
    }

    @Test
    void aReportThatIsSignedWithAnotherSecretIsRefused() {
        assumeSigned();
        reported();
        var forged = signedByAnother(reports().getLast());
        assumeTrue(forged.isPresent(), "a signature by another secret was not tried: signedByAnother() makes none");

        assertInstanceOf(Verdict.Refused.class, verify(forged.orElseThrow()));
    }

    @Test
    void aReportThatComesTwiceBearsTheSameId() {
        reported();
        var report = reports().getLast();

        var events = genuine(report);

        assertEquals(events, genuine(report));
        for (var event : events) {
            assertTrue(!event.id().isBlank() && event.id().length() <= LONGEST_ID, event::id);
        }
    }

    @Test
    void aReportSaysWhatTheProviderSaysWhenItIsAsked() {
        reported();

        for (var report : reports()) {
            genuine(report).forEach(this::assertTrueNow);
        }
    }

    @Test
    void reportsAreReadInAnyOrder() {
        reported();
        reported();

        var there = reports().stream().map(this::genuine).toList();
        var back = reports().reversed().stream().map(this::genuine).toList();

        assertEquals(there, back.reversed());
    }

    /** A payment that a step has decided, and that was reported; answers its key. */
    private PaymentKey reported() {
        assumeReports();
        var command = authorise(Means.NEEDS_STEP);
        int before = reports().size();
        secure(command);
        Eventually.until(() -> reports().size() > before);
        return command.key();
    }

    final void assumeReports() {
        assumeTrue(verifier().isPresent(), "no report was read: there is no verifier()");
    }

    private void assumeSigned() {
        assumeReports();
        assumeTrue(reportsAreSigned(), "its reports are not signed: what they name is fetched");
    }

    final Verdict verify(WebhookCall call) {
        assumeReports();
        return verifier().orElseThrow().verify(call);
    }

    final List<ProviderEvent> genuine(WebhookCall report) {
        return assertInstanceOf(Verdict.Genuine.class, verify(report)).events();
    }

    final void assertTrueNow(ProviderEvent event) {
        if (event instanceof ProviderEvent.Came came) {
            assertEquals(
                    provider().query(came.key()).getClass(), came.outcome().getClass(), () -> "it is not so: " + came);
        }
    }
}
