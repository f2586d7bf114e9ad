// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.showlog.ShowId;

/** Deletes recordings whose time has come. */
@Component
public final class ForgetRecordings implements JobHandler {
    private final Recorder recorder;

    @Activate
    public ForgetRecordings(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return Books.FORGET;
    }

    @Override
    public void run(Job job) {
        recorder.books().forget(new ShowId(UUID.fromString(job.key())), recorder.curator());
    }
}
