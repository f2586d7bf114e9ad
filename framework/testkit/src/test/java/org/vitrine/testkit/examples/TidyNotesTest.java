// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.junit.jupiter.api.BeforeEach;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.jobs.JobHandlerContract;

final class TidyNotesTest extends JobHandlerContract {
    private final TidyNotes tidy = new TidyNotes();

    @BeforeEach
    void keepNotes() {
        tidy.keep("old");
        tidy.keep("new");
    }

    @Override
    protected JobHandler handler() {
        return tidy;
    }

    @Override
    protected Job job() {
        return new Job(TidyNotes.NAME, "old", ManualClock.NOON, "");
    }

    @Override
    protected Object effect() {
        return tidy.notes();
    }
}
