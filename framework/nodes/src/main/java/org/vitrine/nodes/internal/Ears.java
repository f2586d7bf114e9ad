// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;

/** Those who listen on this node. Any thread; {@code turn} is held while one of them is called, so that each hears one thing at a time. */
final class Ears {
    private static final System.Logger LOG = System.getLogger(Ears.class.getName());

    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();

    Nodes.Subscription add(String topic, NodeListener listener) {
        var ear = new Ear(topic, listener, new AtomicBoolean());
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    void heard(NodeId from, String topic, String message) {
        ears.stream()
                .filter(ear -> ear.topic.equals(topic))
                .forEach(ear -> call(() -> ear.listener.heard(from, message)));
    }

    void left(NodeId node) {
        ears.forEach(ear -> call(() -> ear.listener.left(node)));
    }

    /** Something may have been lost: the next greeting is for all. */
    void lost() {
        ears.forEach(ear -> ear.greeted.set(false));
    }

    /** Tells those who do not know it that there is a connection. */
    void greet() {
        ears.stream()
                .filter(ear -> ear.greeted.compareAndSet(false, true))
                .forEach(ear -> call(ear.listener::reconnected));
    }

    private void call(Runnable listener) {
        turn.lock();
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What another node has told could not be taken in", e);
        } finally {
            turn.unlock();
        }
    }

    private record Ear(String topic, NodeListener listener, AtomicBoolean greeted) {}
}
