// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.extensions.ExtensionListenerContract;

final class AuditedChangesTest extends ExtensionListenerContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final FakeAudit audit = new FakeAudit();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected ExtensionListener listener() {
        return new AuditedChanges(database, audit);
    }

    @Test
    void whatFailedIsWrittenDownToo() {
        listener()
                .changed(new ExtensionChange(
                        ExtensionChange.Kind.ROLLED_BACK,
                        "org.example.one",
                        "1.0.0",
                        "",
                        Callers.owner(),
                        Optional.of("It did not start.")));
        assertEquals("extensions.rolled-back.failed", audit.entries().getFirst().action());
    }
}
