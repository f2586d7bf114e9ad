// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Lets the scripted guests come when the shop has opened; they come over the network, as others do. */
@Component(
        service = Guests.class,
        immediate = true,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Guests {
    private final Backstage backstage;

    /** Guarded by {@code this}, as is {@link #gone}. */
    private @Nullable Thread thread;

    private boolean gone;

    @Activate
    public Guests(@Reference Backstage backstage) {
        this.backstage = backstage;
    }

    @Activate
    void begin() {
        if (backstage.guests() > 0) {
            backstage.whenOpen(this::come);
        }
    }

    @Deactivate
    void end() throws InterruptedException {
        var here = leaving();
        if (here.isPresent()) {
            here.get().interrupt();
            here.get().join();
        }
    }

    private synchronized void come(Details details) {
        if (!gone && thread == null) {
            thread = Thread.ofVirtual().name("demo-guests").start(() -> visit(details));
        }
    }

    private synchronized Optional<Thread> leaving() {
        gone = true;
        return Optional.ofNullable(thread);
    }

    private void visit(Details details) {
        var client = HttpClient.newHttpClient();
        try (var company =
                new Company(new ShopRequest(client, URI.create(details.url()), ""), details, backstage.guests())) {
            company.perform();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.shutdownNow();
        }
    }
}
