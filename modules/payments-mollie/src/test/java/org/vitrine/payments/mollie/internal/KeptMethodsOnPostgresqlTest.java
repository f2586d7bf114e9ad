// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class KeptMethodsOnPostgresqlTest extends KeptMethodsContract {
    KeptMethodsOnPostgresqlTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
