// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;

/**
 * Reads what Mollie reports: the id of a payment, and nothing else.
 *
 * <p>Mollie signs nothing. So nothing is believed but what Mollie itself answers when it is asked about that payment; whoever sends
 * us an id can but make us look.
 */
@Component(
        service = {WebhookVerifier.class, MollieReports.class},
        property = "provider=" + MolliePayments.NAME,
        configurationPid = MollieConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MollieReports implements WebhookVerifier {
    private static final Pattern FORM = Pattern.compile("id=(tr_[A-Za-z0-9]{1,60})");

    private final ReportReading reading;

    @Activate
    public MollieReports(@Reference MolliePayments payments) {
        this.reading = new ReportReading(payments.dealings());
    }

    /** {@link IllegalStateException} where Mollie cannot be asked about it now; Mollie then reports again. */
    @Override
    public Verdict verify(WebhookCall call) {
        var form = FORM.matcher(new String(call.body(), StandardCharsets.UTF_8));
        if (!form.matches()) {
            return new Verdict.Refused("It names no payment.");
        }
        try {
            return new Verdict.Genuine(reading.read(form.group(1)));
        } catch (MollieRefusal e) {
            return new Verdict.Refused("Mollie does not know the payment that it names.");
        } catch (MollieSilence e) {
            throw new IllegalStateException("Mollie cannot be asked about a report of its own", e);
        } catch (MollieException e) {
            throw new IllegalStateException(e);
        }
    }
}
