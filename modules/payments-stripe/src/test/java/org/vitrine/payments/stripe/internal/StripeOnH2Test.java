// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import org.vitrine.testkit.Databases;

class StripeOnH2Test extends StripeContract {
    StripeOnH2Test() {
        super(Databases.Kind.H2);
    }
}
