// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.jobs.Job;

/** Does the jobs of one name; registered as a service. */
@ConsumerType
public interface JobHandler {
    /** The name of the jobs that it does. */
    String name();

    /**
     * Does a job, on a virtual thread; may block. It may come twice: be idempotent. What is thrown is logged and the job tried
     * again later.
     */
    void run(Job job);
}
