// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import org.vitrine.testkit.Databases;

class StripeOnPostgresqlTest extends StripeContract {
    StripeOnPostgresqlTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
