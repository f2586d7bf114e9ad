// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.vitrine.text.LocalText;

/**
 * What a provider is and can do.
 *
 * @param name lower-case letters, digits and hyphens; the same as its service property {@code provider}
 * @param timeLimit after how long a call is given up
 */
public record ProviderDescription(
        String name, LocalText label, List<Method> methods, Set<Capability> capabilities, Duration timeLimit) {
    public ProviderDescription {
        methods = List.copyOf(methods);
        capabilities = Set.copyOf(capabilities);
        if (!name.matches("[a-z0-9-]{1,40}") || !timeLimit.isPositive()) {
            throw new IllegalArgumentException("A provider needs a name of a-z, 0-9 and hyphens, and a time limit");
        }
    }

    /** One way to pay by this provider. */
    public record Method(String code, LocalText label) {}

    /** What a provider may be asked for besides setting money aside and taking it. */
    public enum Capability {
        START_SESSION,
        PARTIAL_CAPTURE,
        VOID,
        REFUND,
        PARTIAL_REFUND,
        CHARGE_STORED
    }
}
