// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.testkit.Strain;

/** What every {@link JobHandler} must do; inherit it in a test of yours. */
public abstract class JobHandlerContract {
    /** The handler to be tested; each call answers the same one. */
    protected abstract JobHandler handler();

    /** A job that it can do, prepared anew; each call within a test answers the same one. */
    protected abstract Job job();

    /** What the job changes, to be compared: a count of rows, a state, a list. */
    protected abstract Object effect();

    @Test
    void itsNameHasANamespaceAndStaysTheSame() {
        assertTrue(
                handler().name().matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"),
                handler().name());
        assertEquals(handler().name(), handler().name());
        assertEquals(handler().name(), job().name());
    }

    @Test
    void whatComesTwiceIsDoneOnce() {
        handler().run(job());
        var once = effect();

        handler().run(job());

        assertEquals(once, effect());
    }

    @Test
    void whatComesTwiceAtOnceIsDoneOnce() {
        handler().run(job());
        var once = effect();

        Strain.together(() -> {
            handler().run(job());
            return true;
        });

        assertEquals(once, effect());
    }
}
