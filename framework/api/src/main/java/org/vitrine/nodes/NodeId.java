// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes;

import java.util.UUID;

/** Names one process that serves the shop; a new one with each start. */
public record NodeId(UUID value) implements Comparable<NodeId> {
    /** Reads the written form; {@link IllegalArgumentException} if it is none. */
    public static NodeId of(String text) {
        return new NodeId(UUID.fromString(text));
    }

    /** Some order, the same on all nodes. */
    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
