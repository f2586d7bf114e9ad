// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.Dispute.EvidenceDetails;
import com.stripe.model.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;

/**
 * Makes our events of Stripe's.
 *
 * <p>A report only names what it is about; how that stands is asked of Stripe, so an old report that comes late tells the truth of
 * today. What is not about a command of this shop is left out: others may use the same account.
 */
final class ReportReading {
    private static final Map<String, Dispute.State> STATES = Map.of(
            "needs_response", Dispute.State.OPEN,
            "under_review", Dispute.State.OPEN,
            "won", Dispute.State.WON,
            "lost", Dispute.State.LOST);

    private final StripeAccount account;
    private final Book book;
    private final Intents intents;
    private final Refunds refunds;

    ReportReading(StripeAccount account, StripePayments payments) {
        this.account = account;
        this.book = payments.book();
        this.intents = payments.intents();
        this.refunds = payments.refunds();
    }

    List<ProviderEvent> read(Report report) {
        if (report.data() == null || report.data().object() == null) {
            return List.of();
        }
        try {
            return read(report, report.data().object());
        } catch (StripeException e) {
            throw new IllegalStateException("Stripe cannot be asked about a report of its own", e);
        }
    }

    private List<ProviderEvent> read(Report report, Report.Subject subject) throws StripeException {
        return switch (subject.object()) {
            case "payment_intent" -> ofIntent(report, subject.id());
            case "charge", "refund" -> ofRefunds(report, subject);
            case "dispute" -> ofDispute(report, subject);
            default -> List.of();
        };
    }

    private List<ProviderEvent> ofIntent(Report report, String id) throws StripeException {
        var intent = intents.byId(id);
        var begun = begun(Intents.key(intent.getMetadata()), id);
        if (begun.isEmpty()) {
            return List.of();
        }
        var first = came(report, begun.get().key(), Beginnings.outcome(begun.get(), intent));
        var second = book.captureOf(begun.get().key())
                .map(capture -> came(report, capture.key(), Captures.outcome(capture, intent)));
        return Stream.concat(Stream.of(first), second.stream())
                .filter(event -> tellsSomething(event.outcome()))
                .<ProviderEvent>map(event -> event)
                .toList();
    }

    /** The report may be here before the answer that tells us the id. */
    private Optional<Entry> begun(Optional<PaymentKey> key, String intent) {
        return book.byIntent(intent)
                .or(() -> key.flatMap(book::find).filter(entry -> entry.kind().begins()));
    }

    private List<ProviderEvent> ofRefunds(Report report, Report.Subject subject) throws StripeException {
        if (!report.type().contains("refund")) {
            return List.of();
        }
        var begun = Optional.ofNullable(subject.paymentIntent()).flatMap(book::byIntent);
        if (begun.isEmpty()) {
            return List.of();
        }
        return refunds.of(begun.get().intent().orElseThrow()).stream()
                .flatMap(refund -> ofRefund(report, begun.get(), refund).stream())
                .toList();
    }

    private Optional<ProviderEvent> ofRefund(Report report, Entry begun, Refund refund) {
        var outcome = Refunds.outcome(refund);
        var own = Intents.key(refund.getMetadata()).flatMap(book::find);
        if (own.isPresent()) {
            return Optional.of(came(report, own.get().key(), outcome));
        }
        return outcome instanceof Outcome.Done done
                ? Optional.of(new ProviderEvent.GivenBack(
                        report.id() + "." + refund.getId(), begun.key(), refund.getId(), done.amount()))
                : Optional.empty();
    }

    private List<ProviderEvent> ofDispute(Report report, Report.Subject subject) throws StripeException {
        var begun = Optional.ofNullable(subject.paymentIntent()).flatMap(book::byIntent);
        if (begun.isEmpty()) {
            return List.of();
        }
        var dispute = account.api().disputes().retrieve(subject.id());
        // an inquiry, before the bank takes anything, has other states and is none of the ledger's
        return Optional.ofNullable(STATES.get(dispute.getStatus()))
                .map(state -> new Dispute(
                        dispute.getId(),
                        Amounts.of(dispute.getAmount(), dispute.getCurrency()),
                        state,
                        Refusals.hyphened(dispute.getReason()),
                        Optional.ofNullable(dispute.getEvidenceDetails())
                                .map(EvidenceDetails::getDueBy)
                                .map(Instant::ofEpochSecond)))
                .<List<ProviderEvent>>map(told -> List.of(
                        new ProviderEvent.Disputed(report.id(), begun.get().key(), told)))
                .orElseGet(List::of);
    }

    private static boolean tellsSomething(Outcome outcome) {
        boolean notYet = outcome instanceof Outcome.Cancelled cancelled
                && cancelled.reason().equals("never-arrived");
        return !notYet && !(outcome instanceof Outcome.Unknown);
    }

    private static ProviderEvent.Came came(Report report, PaymentKey key, Outcome outcome) {
        return new ProviderEvent.Came(report.id() + "." + key, key, outcome);
    }
}
