// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.showlog.ShowId;

/**
 * Takes other renditions of a show's picture, such as a smaller one, beside what its publisher sends. Any thread; never blocks.
 *
 * <p>Who makes them gets the picture from {@link org.vitrine.streaming.spi.StreamEgress}, and hands the same pictures back, coded
 * anew. Their sound is the publisher's own.
 */
@ProviderType
@FunctionalInterface
public interface Renditions {
    /**
     * Opens a rendition, in place of one that has its name.
     *
     * @param name 1 to 32 of {@code a-z0-9-}; becomes part of the address. {@link IllegalArgumentException} for others
     * @return empty where nobody streams to this show
     */
    Optional<Rendition> open(ShowId show, String name);
}
