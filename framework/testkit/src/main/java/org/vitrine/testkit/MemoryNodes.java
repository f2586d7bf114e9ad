// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;

/** One of several nodes in one process; what it tells is heard before {@code tell} returns. Safe for many threads. */
public final class MemoryNodes implements Nodes {
    private final Net net;
    private final NodeId self = new NodeId(UUID.randomUUID());
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private volatile boolean connected = true;

    private MemoryNodes(Net net) {
        this.net = net;
    }

    /** The first node of a net of its own. */
    public static MemoryNodes first() {
        return new Net().join();
    }

    /** Another node that reaches this one. */
    public MemoryNodes another() {
        return net.join();
    }

    /** Cuts this node off: it tells and hears nothing. */
    public void cut() {
        connected = false;
    }

    /** Mends the cut; what was told meanwhile is lost. */
    public void mend() {
        connected = true;
        ears.forEach(ear -> ear.listener.reconnected());
    }

    /** Ends this node as a crash would, and lets the others notice. */
    public void crash() {
        cut();
        net.nodes.remove(this);
        net.each(other -> other.miss(this));
    }

    /** Lets this node notice that another one has been silent for long. */
    public void miss(MemoryNodes other) {
        ears.forEach(ear -> ear.listener.left(other.self));
    }

    @Override
    public NodeId self() {
        return self;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void tell(String topic, String message) {
        if (message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("A message has at most " + LONGEST_MESSAGE + " characters");
        }
        if (connected) {
            net.each(other -> {
                if (other != this && other.connected) {
                    other.hear(self, topic, message);
                }
            });
        }
    }

    @Override
    public Subscription listen(String topic, NodeListener listener) {
        var ear = new Ear(topic, listener);
        ears.add(ear);
        listener.reconnected();
        return () -> ears.remove(ear);
    }

    private void hear(NodeId from, String topic, String message) {
        ears.stream().filter(ear -> ear.topic.equals(topic)).forEach(ear -> ear.listener.heard(from, message));
    }

    private record Ear(String topic, NodeListener listener) {}

    private static final class Net {
        private final List<MemoryNodes> nodes = new CopyOnWriteArrayList<>();

        MemoryNodes join() {
            var node = new MemoryNodes(this);
            nodes.add(node);
            return node;
        }

        void each(Consumer<MemoryNodes> action) {
            nodes.forEach(action);
        }
    }
}
