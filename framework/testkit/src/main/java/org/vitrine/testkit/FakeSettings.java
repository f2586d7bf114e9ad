// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.vitrine.identity.Caller;
import org.vitrine.settings.Settings;
import org.vitrine.settings.ShopSettings;
import org.vitrine.text.LocalText;

/** Settings that are kept in memory; they begin as those of a German shop that sells in euros. Safe for many threads. */
public final class FakeSettings implements Settings {
    private volatile ShopSettings current = new ShopSettings(
            "Testshop",
            List.of(Currency.getInstance("EUR")),
            List.of("DE"),
            List.of("en", "de"),
            Map.of(),
            "1",
            LocalText.english("Order with obligation to pay"));

    @Override
    public ShopSettings current() {
        return current;
    }

    @Override
    public void change(ShopSettings settings, Caller by) {
        current = settings;
    }
}
