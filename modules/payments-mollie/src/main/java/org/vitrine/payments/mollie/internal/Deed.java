// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.payments.spi.Outcome;

/** How one kind of command is done at Mollie. */
interface Deed {
    /** Does it; done twice, Mollie does it once. */
    Outcome perform(Entry entry) throws MollieException;

    /** Looks what has become of it. */
    Outcome look(Entry entry) throws MollieException;
}
