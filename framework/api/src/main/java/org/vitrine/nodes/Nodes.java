// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The other processes that serve the same shop on the same database; a service only where the operator has said that there are some.
 *
 * <p>What is told here makes things fast, and nothing may hang on it: a message reaches each other node once or not at all. What must not be
 * lost stands in the database, and is read there after {@link NodeListener#reconnected}. Any thread; nothing here blocks.
 */
@ProviderType
public interface Nodes {
    /** The most characters of a message. */
    int LONGEST_MESSAGE = 256 << 10;

    /** This process. */
    NodeId self();

    /** Whether the others can be reached, as far as is known. */
    boolean isConnected();

    /**
     * Tells all other nodes, as soon as may be; who cannot be reached just now is not told. One node's messages keep their order.
     *
     * @param topic who is to hear it: letters, digits and {@code -}, such as {@code showlog}
     * @throws IllegalArgumentException if the topic is none or the message longer than {@value #LONGEST_MESSAGE} characters
     */
    void tell(String topic, String message);

    /** Hears what other nodes tell on a topic, until the subscription is closed. */
    Subscription listen(String topic, NodeListener listener);

    /** Somebody listens; closing it twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
