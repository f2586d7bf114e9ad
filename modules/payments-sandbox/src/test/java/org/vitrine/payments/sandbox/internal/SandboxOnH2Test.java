// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.vitrine.testkit.Databases;

class SandboxOnH2Test extends SandboxContract {
    SandboxOnH2Test() {
        super(Databases.Kind.H2);
    }
}
