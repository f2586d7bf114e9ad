// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.vitrine.testkit.Databases;

class SandboxOnPostgresqlTest extends SandboxContract {
    SandboxOnPostgresqlTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
