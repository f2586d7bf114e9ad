// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class SettledOnH2Test extends SettledContract {
    SettledOnH2Test() {
        super(Databases.Kind.H2);
    }
}
