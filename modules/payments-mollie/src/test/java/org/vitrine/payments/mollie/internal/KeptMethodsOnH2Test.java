// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.testkit.Databases;

class KeptMethodsOnH2Test extends KeptMethodsContract {
    KeptMethodsOnH2Test() {
        super(Databases.Kind.H2);
    }
}
