// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;

/** Remembers what a listener is told. */
final class Told implements NodeListener {
    /** Guarded by {@code this}. */
    private final List<String> messages = new ArrayList<>();

    /** Guarded by {@code this}. */
    private final List<NodeId> left = new ArrayList<>();

    /** Guarded by {@code this}. */
    private int connections;

    @Override
    public synchronized void heard(NodeId from, String message) {
        messages.add(message);
    }

    @Override
    public synchronized void reconnected() {
        connections++;
    }

    @Override
    public synchronized void left(NodeId node) {
        left.add(node);
    }

    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    synchronized List<NodeId> left() {
        return List.copyOf(left);
    }

    synchronized int connections() {
        return connections;
    }
}
