// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.settings.Settings;
import org.vitrine.settings.ShopSettings;
import org.vitrine.store.Transactions;
import org.vitrine.text.LocalText;

/** The shop's settings in a row, and in memory for those who read. */
@Component
public final class SqlSettings implements Settings {
    private static final ShopSettings AT_FIRST = new ShopSettings(
            "Vitrine",
            List.of(Currency.getInstance("EUR"), Currency.getInstance("USD")),
            List.of("DE", "AT", "FR", "NL", "US"),
            List.of("en", "de"),
            Map.of(),
            "1",
            new LocalText(Map.of("en", "Order and pay", "de", "Zahlungspflichtig bestellen")));

    private final Transactions transactions;
    private final Audit audit;
    private volatile ShopSettings current;

    @Activate
    public SqlSettings(@Reference Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
        this.current = transactions
                .in(tx -> tx.first("select settings from identity_settings where id = 1", row -> row.text("settings")))
                .map(json -> Json.read(json, ShopSettings.class))
                .orElse(AT_FIRST);
    }

    @Override
    public ShopSettings current() {
        return current;
    }

    @Override
    public void change(ShopSettings settings, Caller by) {
        var json = Json.write(settings);
        transactions.run(tx -> {
            if (!tx.insertIfAbsent("insert into identity_settings (id, settings) values (?, ?)", 1, json)) {
                tx.update("update identity_settings set settings = ? where id = 1", json);
            }
            audit.record(tx, by, "settings.change", "shop");
            tx.afterCommit(() -> current = settings);
        });
    }
}
