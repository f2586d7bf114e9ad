// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.vitrine.kernel.CannotStart;

/**
 * What was configured, looked at; {@link CannotStart} says what is wrong with it.
 *
 * @param patience how long Stripe may take for one answer
 */
record StripeSettings(Keys keys, URI apiBase, URI script, Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(20);

    /** What Stripe and the shop know each other by; never in a log. */
    record Keys(String apiSecret, String publishable, String webhookSecret) {
        @Override
        public String toString() {
            return "Keys";
        }
    }

    static StripeSettings of(StripeConfig config) {
        if (config._apiSecret().isBlank()) {
            throw wrong("apiSecret is missing: Stripe's secret key, sk_… or rk_…");
        }
        if (config.publishableKey().isBlank()) {
            throw wrong("publishableKey is missing: pk_…, from the same page as the secret key");
        }
        return new StripeSettings(
                new Keys(
                        config._apiSecret().strip(),
                        config.publishableKey().strip(),
                        config._webhookSecret().strip()),
                address("apiBase", config.apiBase()),
                address("script", config.script()),
                USUAL);
    }

    private static URI address(String name, String text) {
        try {
            var address = new URI(text.strip());
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw wrong(name + " is no address: " + text);
        }
        throw wrong(name + " must be such as https://api.stripe.com");
    }

    private static CannotStart wrong(String sentence) {
        return new CannotStart("In config/" + StripeConfig.PID + ".json " + sentence + ".");
    }
}
