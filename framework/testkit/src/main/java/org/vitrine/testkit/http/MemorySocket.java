// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.vitrine.http.Socket;

/** A connection that keeps what was sent over it. Any thread. */
public final class MemorySocket implements Socket {
    private final Map<String, String> parameters;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Integer>> closed = new AtomicReference<>(Optional.empty());

    public MemorySocket(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void send(String frame) {
        sent.add(frame);
    }

    @Override
    public void close(int code, String reason) {
        closed.set(Optional.of(code));
    }

    /** What was sent so far, oldest first. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** The code that it was closed with. */
    public Optional<Integer> closed() {
        return closed.get();
    }
}
