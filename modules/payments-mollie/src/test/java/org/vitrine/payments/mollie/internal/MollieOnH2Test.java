// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class MollieOnH2Test extends MollieContract {
    MollieOnH2Test() {
        super(Databases.Kind.H2);
    }
}
