// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.Strain;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** How reports are read that overtake the reply to the call that they tell of, or that come while the line to the bank is spoilt. */
abstract class SpoiltReportContract extends SpoiltQuestionContract {
    @ParameterizedTest
    @EnumSource
    void aReportThatComesBeforeTheReplyIsRead(Deed.Kind kind) {
        assumeReports();
        var deed = ready(kind);
        int before = reports().size();
        lineOrSkip().holdReplyWhen(() -> reports().size() > before);
        var reply = new CompletableFuture<Optional<Outcome>>();
        Thread.ofVirtual().start(() -> reply.complete(attempt(deed.command())));
        Eventually.until(() -> lineOrSkip().isHolding() || reply.isDone());

        var early = List.copyOf(reports().subList(before, reports().size()));
        early.forEach(report -> assertNotDenied(deed.command().key(), report));

        lineOrSkip().heal();
        deed.assertHonest(reply.join());
        settled(deed.command());
        early.forEach(report -> genuine(report).forEach(this::assertTrueNow));
        deed.assertDoneOnce();
        assumeTrue(!early.isEmpty(), "no report overtook a reply: its bank reported nothing of this while it was done");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aReportOnASpoiltLineDeniesNothing(Fault fault) {
        assumeReports();
        taken();
        assumeTrue(!reports().isEmpty(), "no report was read: nothing was reported of what was taken");
        for (var report : reports()) {
            lineOrSkip().always(fault);
            var events = interruptedOn(fault, () -> read(report));
            lineOrSkip().heal();
            events.forEach(event -> assertFalse(isDenial(event), () -> "it was done: " + event));
            genuine(report).forEach(this::assertTrueNow);
        }
    }

    private void assertNotDenied(PaymentKey key, WebhookCall report) {
        var verdict = Strain.toTheEnd(() -> verify(report));
        for (var event : assertInstanceOf(Verdict.Genuine.class, verdict).events()) {
            assertFalse(event.key().equals(key) && isDenial(event), () -> "it was done: " + event);
        }
    }

    /** What is thrown says nothing; the report comes again. */
    private List<ProviderEvent> read(WebhookCall report) {
        try {
            return verify(report) instanceof Verdict.Genuine genuine ? genuine.events() : List.of();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static boolean isDenial(ProviderEvent event) {
        return event instanceof ProviderEvent.Came came
                && (came.outcome() instanceof Outcome.Declined || came.outcome() instanceof Outcome.Cancelled);
    }
}
