// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;

/** Checks that a report comes from Stripe, and not from long ago. */
@Component(
        service = {WebhookVerifier.class, StripeReports.class},
        property = "provider=" + StripePayments.NAME,
        configurationPid = StripeConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StripeReports implements WebhookVerifier {
    static final String HEADER = "stripe-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final StripeAccount account;
    private final Clock clock;
    private final ReportReading reading;

    @Activate
    public StripeReports(@Reference StripeAccount account, @Reference StripePayments payments, @Reference Clock clock) {
        this.account = account;
        this.clock = clock;
        this.reading = new ReportReading(account, payments);
    }

    /** {@link IllegalStateException} where Stripe cannot be asked about it now; Stripe then reports again. */
    @Override
    public Verdict verify(WebhookCall call) {
        var secret = account.settings().keys().webhookSecret();
        if (secret.isEmpty()) {
            return new Verdict.Refused("No webhookSecret is configured in config/" + StripeConfig.PID + ".json.");
        }
        var body = new String(call.body(), StandardCharsets.UTF_8);
        if (!isSigned(body, call.header(HEADER).orElse(""), secret)) {
            return new Verdict.Refused("The signature is missing, wrong or old.");
        }
        try {
            return new Verdict.Genuine(reading.read(Json.read(body, Report.class)));
        } catch (BadJson e) {
            return new Verdict.Refused("The report cannot be read.");
        }
    }

    private boolean isSigned(String body, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret, TOLERANCE.toSeconds(), clock);
        } catch (SignatureVerificationException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
