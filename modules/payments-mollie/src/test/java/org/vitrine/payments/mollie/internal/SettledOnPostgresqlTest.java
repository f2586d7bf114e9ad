// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class SettledOnPostgresqlTest extends SettledContract {
    SettledOnPostgresqlTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
