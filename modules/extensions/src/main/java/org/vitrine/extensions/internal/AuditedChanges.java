// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.identity.Audit;
import org.vitrine.store.Transactions;

/** Writes each change of the shop's software into the audit, those that failed too. */
@Component
public final class AuditedChanges implements ExtensionListener {
    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public AuditedChanges(@Reference Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void changed(ExtensionChange change) {
        var done = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var action = "extensions." + done + (change.problem().isPresent() ? ".failed" : "");
        var subject = String.join(" ", change.name(), change.version(), change.digest())
                .strip();
        transactions.run(tx -> audit.record(tx, change.by(), action, subject));
    }
}
