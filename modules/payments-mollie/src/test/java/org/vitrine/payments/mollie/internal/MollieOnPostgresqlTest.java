// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class MollieOnPostgresqlTest extends MollieContract {
    MollieOnPostgresqlTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
