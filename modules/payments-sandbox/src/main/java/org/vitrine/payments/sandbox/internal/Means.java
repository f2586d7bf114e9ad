// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.List;
import java.util.Map;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

/** The sandbox's ways to pay, each named after what comes of it. */
final class Means {
    static final String OK = "ok";
    static final String DECLINED = "declined";
    static final String NEEDS_STEP = "needs-step";
    /** The money is set aside, but the reply is lost. */
    static final String TIMEOUT = "timeout";

    private Means() {}

    static List<ProviderDescription.Method> all() {
        return List.of(
                method(OK, "Test card", "Testkarte"),
                method(NEEDS_STEP, "Test card that the bank asks about", "Testkarte mit Rückfrage der Bank"),
                method(DECLINED, "Test card that is declined", "Testkarte, die abgelehnt wird"),
                method(TIMEOUT, "Test card with a lost reply", "Testkarte mit verlorener Antwort"));
    }

    private static ProviderDescription.Method method(String code, String english, String german) {
        return new ProviderDescription.Method(code, LocalText.of(Map.of("en", english, "de", german)));
    }
}
