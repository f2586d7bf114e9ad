// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.net.URI;

/** The honest one passes. */
final class ToyPaymentsTest extends ToyContract {
    @Override
    ToyPayments toy(URI url) {
        return new ToyPayments(url);
    }
}
