// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;

/**
 * Makes our events of how a payment stands at Mollie.
 *
 * <p>Mollie does not say what has happened to it, so all that is known is told each time; an event's id is made of what it says, and
 * so whatever was told before is known again. What is not about a command of this shop is left out: others may use the same account.
 */
final class ReportReading {
    private final Dealings dealings;

    ReportReading(Dealings dealings) {
        this.dealings = dealings;
    }

    List<ProviderEvent> read(String id) throws MollieException {
        var payment = dealings.begun().byId(id);
        var begun = begun(payment);
        return begun.isPresent() ? read(begun.get(), payment) : List.of();
    }

    /** The report may be here before the answer that tells us the id. */
    private Optional<Entry> begun(MolliePayment payment) {
        return dealings.book()
                .byPayment(payment.id())
                .or(() -> payment.key()
                        .flatMap(dealings.book()::find)
                        .filter(entry -> entry.kind().begins())
                        .filter(entry -> entry.payment().isEmpty()));
    }

    private List<ProviderEvent> read(Entry begun, MolliePayment payment) {
        return Stream.of(ofCommands(begun, payment), ofRefunds(begun, payment), ofDisputes(begun, payment))
                .flatMap(events -> events)
                .toList();
    }

    private Stream<ProviderEvent> ofCommands(Entry begun, MolliePayment payment) {
        var book = dealings.book();
        var first = Stream.of(came(payment.id(), begun.key(), Beginnings.outcome(begun, payment)));
        var second = book.on(begun.key(), Kind.CAPTURE).stream()
                .map(capture ->
                        came(payment.id(), capture.key(), dealings.captures().look(capture, payment)));
        var third = book.on(begun.key(), Kind.VOID).stream()
                .map(release -> came(payment.id(), release.key(), Releases.outcome(release, payment)));
        return Stream.of(first, second, third)
                .flatMap(events -> events)
                .filter(event -> tellsSomething(event.outcome()))
                .map(event -> event);
    }

    private Stream<ProviderEvent> ofRefunds(Entry begun, MolliePayment payment) {
        return payment.refunds().stream().flatMap(refund -> ofRefund(begun, refund).stream());
    }

    private Optional<ProviderEvent> ofRefund(Entry begun, MolliePayment.Part refund) {
        var outcome = Refunds.outcome(refund);
        var own = refund.key().flatMap(dealings.book()::find);
        if (own.isPresent()) {
            return Optional.of(came(refund.id(), own.get().key(), outcome));
        }
        return outcome instanceof Outcome.Done done
                ? Optional.of(new ProviderEvent.GivenBack(
                        refund.id() + ".given-back", begun.key(), refund.id(), done.amount()))
                : Optional.empty();
    }

    private static Stream<ProviderEvent> ofDisputes(Entry begun, MolliePayment payment) {
        return payment.chargebacks().stream()
                .map(ReportReading::dispute)
                .map(dispute -> new ProviderEvent.Disputed(
                        dispute.reference() + "." + dispute.state().name().toLowerCase(Locale.ROOT),
                        begun.key(),
                        dispute));
    }

    /** Mollie never calls one lost: it stands until the bank takes it back. */
    private static Dispute dispute(MolliePayment.Part chargeback) {
        boolean reversed = !chargeback.json().path("reversedAt").asText("").isEmpty();
        var reason = chargeback.json().at("/reason/description").asText();
        return new Dispute(
                chargeback.id(),
                chargeback.amount(),
                reversed ? Dispute.State.WON : Dispute.State.OPEN,
                reason.isEmpty() ? "unknown" : Refusals.hyphened(reason),
                Optional.empty());
    }

    private static boolean tellsSomething(Outcome outcome) {
        boolean notYet = outcome instanceof Outcome.Cancelled cancelled
                && cancelled.reason().equals("never-arrived");
        return !notYet && !(outcome instanceof Outcome.Unknown);
    }

    private static ProviderEvent.Came came(String about, PaymentKey key, Outcome outcome) {
        var said = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new ProviderEvent.Came(about + "." + said + "." + key, key, outcome);
    }
}
