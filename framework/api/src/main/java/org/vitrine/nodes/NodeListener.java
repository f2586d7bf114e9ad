// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of other nodes, on one thread at a time: do not block. What is thrown is logged. */
@ConsumerType
public interface NodeListener {
    /** Takes what another node has told on this listener's topic; as trustworthy as whoever may connect to the operator's NATS. */
    void heard(NodeId from, String message);

    /** The others can be reached, for the first time or again: what they told before may be lost. */
    default void reconnected() {}

    /** A node has said goodbye, or has been silent for some seconds; if it is heard again later, it was merely cut off. */
    default void left(NodeId node) {}
}
