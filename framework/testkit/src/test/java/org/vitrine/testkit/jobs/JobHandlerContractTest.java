// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.jobs;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.testkit.ManualClock;

/** The contract finds what is wrong with a job handler. */
final class JobHandlerContractTest {
    @Test
    void whoDoesItTwiceIsFound() {
        var forgetful = new Forgetful();
        assertThrows(AssertionError.class, forgetful::whatComesTwiceIsDoneOnce);
    }

    private static final class Forgetful extends JobHandlerContract implements JobHandler {
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public String name() {
            return "example.forgetful";
        }

        @Override
        public void run(Job job) {
            done.incrementAndGet();
        }

        @Override
        protected JobHandler handler() {
            return this;
        }

        @Override
        protected Job job() {
            return new Job(name(), "one", ManualClock.NOON, "");
        }

        @Override
        protected Object effect() {
            return done.get();
        }
    }
}
