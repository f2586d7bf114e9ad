// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.payments.spi.ProviderEvent.Disputed;
import org.vitrine.testkit.Eventually;

/** How it is told that a shopper's bank takes money back: of which payment, how much, and how that ends. */
abstract class ChargeBackContract extends ReportContract {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Test
    void aChargeBackIsReportedOfWhatWasTaken() {
        taken();
        var disputed = chargedBack(PRICE);
        taken();

        assertTellsOf(disputed, Dispute.State.OPEN);
    }

    @Test
    void aChargeBackTakesNoMoreThanThePartThatWasTaken() {
        assumeCan(Capability.PARTIAL_CAPTURE);

        assertTellsOf(chargedBack(PART), Dispute.State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEndOfAChargeBackIsReported(boolean won) {
        var disputed = chargedBack(PRICE);
        var opened = assertTellsOf(disputed, Dispute.State.OPEN);
        assumeTrue(
                decideChargeBack(disputed.key(), won),
                "no end of a charge-back was tried: decideChargeBack() plays none");

        var ended = assertTellsOf(disputed, won ? Dispute.State.WON : Dispute.State.LOST);

        assertEquals(opened.dispute().reference(), ended.dispute().reference());
        assertTrue(!opened.id().equals(ended.id()), "another report has another id");
    }

    /** Money that was taken and that the shopper's bank takes back. */
    private PaymentCommand.Capture chargedBack(Money amount) {
        assumeReports();
        var capture = capture(authorised(), amount);
        done(provider().perform(capture));
        assumeTrue(chargeBack(capture.key()), "no charge-back was tried: chargeBack() plays none");
        return capture;
    }

    private Disputed assertTellsOf(PaymentCommand.Capture capture, Dispute.State state) {
        var told = Eventually.get(() -> told(state), Optional::isPresent).orElseThrow();
        assertTrue(Set.of(capture.key(), capture.authorisation()).contains(told.key()), () -> "of another: " + told);
        assertEquals(capture.amount(), told.dispute().amount());
        assertTrue(CODE.matcher(told.dispute().reason()).matches(), told.dispute()::reason);
        return told;
    }

    /** The last report that says so: older ones may by now say it too. */
    private Optional<Disputed> told(Dispute.State state) {
        return reports().stream()
                .flatMap(report -> genuine(report).stream())
                .flatMap(event -> event instanceof Disputed disputed ? Stream.of(disputed) : Stream.empty())
                .filter(disputed -> disputed.dispute().state() == state)
                .reduce((earlier, later) -> later);
    }
}
