// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.vitrine.kernel.CannotStart;

/**
 * What was configured, looked at; {@link CannotStart} says what is wrong with it.
 *
 * @param patience how long Mollie may take for one answer
 */
record MollieSettings(Keys keys, URI apiBase, Duration patience) {
    private static final Duration USUAL = Duration.ofSeconds(15);

    /**
     * What Mollie knows the shop by; never in a log.
     *
     * @param access reads payouts; empty where there is none
     */
    record Keys(String api, String access) {
        /** Whether no money moves. */
        boolean areForTests() {
            return api.startsWith("test_");
        }

        @Override
        public String toString() {
            return "Keys";
        }
    }

    static MollieSettings of(MollieConfig config) {
        return of(new Keys(config._apiSecret().strip(), config._accessSecret().strip()), config.apiBase());
    }

    static MollieSettings of(Keys keys, String apiBase) {
        if (keys.api().isEmpty()) {
            throw wrong("apiSecret is missing: Mollie's API key, live_… or test_…");
        }
        return new MollieSettings(keys, address(apiBase), USUAL);
    }

    private static URI address(String text) {
        try {
            var address = new URI(text.strip());
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw wrong("apiBase is no address: " + text);
        }
        throw wrong("apiBase must be such as https://api.mollie.com");
    }

    private static CannotStart wrong(String sentence) {
        return new CannotStart("In config/" + MollieConfig.PID + ".json " + sentence + ".");
    }
}
