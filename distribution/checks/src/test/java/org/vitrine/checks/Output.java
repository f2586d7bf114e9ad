// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.vitrine.testkit.Eventually;

/** What a process has said so far, both of its streams, line by line; read on a thread of its own. */
public final class Output {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Thread reader;

    Output(Process process) {
        this.process = process;
        this.reader =
                Thread.ofPlatform().daemon().name("output-" + process.pid()).start(this::read);
    }

    /** All lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The first line that will do, as soon as it is there; fails with all that was said if the process ends or time is up. */
    public String await(Predicate<String> will, Duration deadline) {
        try {
            Eventually.until(() -> find(will).isPresent() || ended(), deadline);
        } catch (AssertionError e) {
            throw new AssertionError("It was not said within " + deadline + ", but:\n" + this, e);
        }
        return find(will).orElseThrow(() -> new AssertionError("The process ended. It said:\n" + this));
    }

    /** The first line that will do. */
    public Optional<String> find(Predicate<String> will) {
        return lines.stream().filter(will).findFirst();
    }

    /** Returns when all was read that a process which has ended had to say. */
    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private boolean ended() {
        return !process.isAlive() && !reader.isAlive();
    }

    private void read() {
        try (var text = process.inputReader(StandardCharsets.UTF_8)) {
            text.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(its output ended: " + e.getMessage() + ")");
        }
    }
}
