// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads what a provider reports by itself; registered as a service with the provider's property {@code provider}. */
@ConsumerType
@FunctionalInterface
public interface WebhookVerifier {
    /** Checks the signature over the raw bytes, then reads them. Called on a virtual thread. */
    Verdict verify(WebhookCall call);

    /** What a call is worth. */
    sealed interface Verdict {
        /** It comes from the provider; events that do not concern payments are left out. */
        record Genuine(List<ProviderEvent> events) implements Verdict {
            public Genuine {
                events = List.copyOf(events);
            }
        }

        /** It does not, or cannot be read; the sentence is for the operator's log and tells no secret. */
        record Refused(String sentence) implements Verdict {}
    }
}
