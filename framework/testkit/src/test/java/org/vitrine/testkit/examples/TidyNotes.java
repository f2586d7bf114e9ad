// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;

/** Drops a note when its time is over; the job's key is the note's. */
public final class TidyNotes implements JobHandler {
    static final String NAME = "example.tidy-note";

    private final Set<String> notes = ConcurrentHashMap.newKeySet();

    void keep(String note) {
        notes.add(note);
    }

    Set<String> notes() {
        return Set.copyOf(notes);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Job job) {
        notes.remove(job.key());
    }
}
