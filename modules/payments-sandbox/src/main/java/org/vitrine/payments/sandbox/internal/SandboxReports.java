// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;

/**
 * Writes and reads the sandbox's reports.
 *
 * <p>A report only names its command: what has become of it is read from the book, so an old report that comes late tells
 * the truth of today.
 */
@Component(
        service = {WebhookVerifier.class, SandboxReports.class},
        property = "provider=" + SandboxPayments.NAME)
public final class SandboxReports implements WebhookVerifier {
    private final Signature signature;
    private final PaymentProvider sandbox;

    @Activate
    public SandboxReports(@Reference Signature signature, @Reference SandboxPayments sandbox) {
        this.signature = signature;
        this.sandbox = sandbox;
    }

    /** The report that this command was decided. */
    WebhookCall report(PaymentKey key) {
        var body =
                Json.write(Map.of("id", "decided-" + key, "key", key.value())).getBytes(StandardCharsets.UTF_8);
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
            var key = new PaymentKey(report.key());
            return genuine(new ProviderEvent.Came(report.id(), key, sandbox.query(key)));
        } catch (BadJson | IllegalArgumentException e) {
            return new Verdict.Refused("The report cannot be read.");
        }
    }

    private static Verdict genuine(ProviderEvent.Came event) {
        return new Verdict.Genuine(event.outcome() instanceof Outcome.Unknown ? List.of() : List.of(event));
    }

    private record Report(String id, String key) {}
}
