// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;

/** Writes and reads the sandbox's reports. */
@Component(
        service = {WebhookVerifier.class, SandboxReports.class},
        property = "provider=" + SandboxPayments.NAME)
public final class SandboxReports implements WebhookVerifier {
    private final Signature signature;
    private final Bank bank;

    @Activate
    public SandboxReports(@Reference Signature signature, @Reference Bank bank) {
        this.signature = signature;
        this.bank = bank;
    }

    /** The report that a job is to send, signed. */
    WebhookCall report(Job job) {
        // The version before this one wrote the key of the command alone.
        var text = job.payload().isEmpty() ? Json.write(Report.decided(new PaymentKey(job.key()))) : job.payload();
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new WebhookCall(body, Map.of(Signature.HEADER, List.of(signature.sign(body))));
    }

    @Override
    public Verdict verify(WebhookCall call) {
        var signed = call.header(Signature.HEADER).filter(given -> signature.matches(call.body(), given));
        if (signed.isEmpty()) {
            return new Verdict.Refused("The signature is missing or wrong.");
        }
        try {
            var report = Json.read(new String(call.body(), StandardCharsets.UTF_8), Report.class);
            return new Verdict.Genuine(event(report).stream().toList());
        } catch (BadJson | IllegalArgumentException e) {
            return new Verdict.Refused("The report cannot be read.");
        }
    }

    private Optional<ProviderEvent> event(Report report) {
        var key = new PaymentKey(report.key());
        var state = report.dispute();
        if (state == null) {
            return Optional.of(new ProviderEvent.Came(report.id(), key, SandboxPayments.known(bank, key)));
        }
        return bank.chargeBackOf(key).map(dispute -> new ProviderEvent.Disputed(report.id(), key, as(state, dispute)));
    }

    private static Dispute as(Dispute.State state, Dispute known) {
        return new Dispute(known.reference(), known.amount(), state, known.reason(), known.answerBy());
    }
}
