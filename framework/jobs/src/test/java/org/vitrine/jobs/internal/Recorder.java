// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;

/** Remembers the jobs it was given, then does what the test wants. */
final class Recorder implements JobHandler {
    private final List<Job> seen = new CopyOnWriteArrayList<>();
    private final Consumer<Job> then;

    Recorder(Consumer<Job> then) {
        this.then = then;
    }

    Recorder() {
        this(job -> {});
    }

    @Override
    public String name() {
        return "test.note";
    }

    @Override
    public void run(Job job) {
        seen.add(job);
        then.accept(job);
    }

    List<String> keys() {
        return seen.stream().map(Job::key).toList();
    }

    List<String> payloads() {
        return seen.stream().map(Job::payload).toList();
    }
}
