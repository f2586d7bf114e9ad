// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Listening;
import org.vitrine.streaming.Ingest;

/** Opens the demo shop as soon as all that it is made of is there, on a thread of its own, and tells how to get in. */
@Component(
        service = Opening.class,
        immediate = true,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Opening {
    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    private final Backstage backstage;
    private final Seeds seeds;
    private final Listening listening;
    private final Ingest ingest;
    private final Thread thread = Thread.ofVirtual().name("demo-opening").unstarted(this::open);

    @Activate
    public Opening(
            @Reference Backstage backstage,
            @Reference Seeds seeds,
            @Reference Listening listening,
            @Reference Ingest ingest) {
        this.backstage = backstage;
        this.seeds = seeds;
        this.listening = listening;
        this.ingest = ingest;
    }

    @Activate
    void begin() {
        thread.start();
    }

    /** Waits for the thread: it is at work in the database, and an interrupt would cost that its file. */
    @Deactivate
    void end() throws InterruptedException {
        thread.join();
    }

    private void open() {
        try {
            var details = seeds.sow(backstage.file().read(), listening.publicUrl(), ingest.url());
            if (backstage.opened(details)) {
                System.out.println(Notice.of(details));
                System.out.flush();
            }
        } catch (RuntimeException e) {
            backstage.failed("The demo shop could not be set up");
            LOG.log(System.Logger.Level.ERROR, "The demo shop could not be set up", e);
        }
    }
}
