// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;

/** A provider whose reports are not signed: they only name what has changed, and the bank is asked how that stands. */
final class ToyNotesTest extends ToyContract {
    @Override
    ToyPayments toy(URI url) {
        return new ToyPayments(url) {
            @Override
            public Verdict verify(WebhookCall call) {
                var name = new String(call.body(), StandardCharsets.UTF_8).split(" ")[0];
                return name.isEmpty() ? new Verdict.Refused("It names nothing.") : fetched(new PaymentKey(name));
            }

            private Verdict fetched(PaymentKey key) {
                return switch (query(key)) {
                    case Outcome.Cancelled never -> new Verdict.Genuine(List.of());
                    case Outcome.Unknown lost -> throw new IllegalStateException(lost.why());
                    case Outcome known ->
                        new Verdict.Genuine(List.of(new ProviderEvent.Came("fetched-" + key, key, known)));
                };
            }
        };
    }

    @Override
    protected boolean reportsAreSigned() {
        return false;
    }

    @Override
    protected WebhookCall forgedReport() {
        return new WebhookCall("nobody-s done 4900".getBytes(StandardCharsets.UTF_8), Map.of());
    }

    @Override
    protected boolean chargeBack(PaymentKey capture) {
        return false;
    }
}
