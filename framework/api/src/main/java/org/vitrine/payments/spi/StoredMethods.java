// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.identity.ShopperId;
import org.vitrine.text.LocalText;

/** Means of payment that a provider keeps for shoppers; registered as a service with the provider's property {@code provider}. */
@ConsumerType
public interface StoredMethods {
    /** Those of this shopper; may block. */
    List<Stored> of(ShopperId shopper);

    /** Makes the provider forget one; nothing happens if there is none. */
    void forget(ShopperId shopper, String storedMethod);

    /** A means of payment; the label never holds a whole card number. */
    record Stored(String storedMethod, LocalText label) {}
}
