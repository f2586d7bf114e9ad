// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** What the parts of the demo share: whether the shop is open, and how to get in. Any thread. */
@Component(
        service = {Backstage.class, HealthCheck.class},
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoConfig.class)
public final class Backstage implements HealthCheck {
    private final DemoFile file;
    private final int guests;
    private final CompletableFuture<Details> open = new CompletableFuture<>();
    private volatile Optional<String> trouble = Optional.empty();

    @Activate
    public Backstage(DemoConfig config) {
        this(Path.of(config.folder()), config.guests());
    }

    Backstage(Path folder, int guests) {
        this.file = new DemoFile(folder);
        this.guests = guests;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Health check() {
        if (open.isDone()) {
            return new Health.Up();
        }
        return trouble.<Health>map(
                        what -> new Health.Down(what, "See the log; start the demo with an empty --data folder."))
                .orElseGet(() -> new Health.Down("The demo shop is being set up", "Wait some seconds."));
    }

    DemoFile file() {
        return file;
    }

    /** How many guests come. */
    int guests() {
        return guests;
    }

    /** Says that the shop is open; answers whether it was not before. */
    boolean opened(Details details) {
        file.write(details);
        return open.complete(details);
    }

    /** Says why it could not be opened. */
    void failed(String what) {
        trouble = Optional.of(what);
    }

    /** Tells how to get in as soon as the shop is open, on the thread that opens it or at once. */
    void whenOpen(Consumer<Details> then) {
        var unused = open.thenAccept(then);
    }
}
