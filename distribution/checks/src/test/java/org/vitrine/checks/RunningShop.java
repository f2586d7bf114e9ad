// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vitrine.json.Json;

/**
 * A laid-out distribution in a process of its own, started by {@code distribution/run} and ready to answer.
 *
 * <p>Each has free ports and folders of its own. {@link #crash} and {@link #startAgain} are how to ask what outlives it.
 */
public final class RunningShop implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String READY = "Vitrine is ready: ";

    private final ShopPlan plan;
    private final Ports ports;
    private Process process;
    private Output output;

    private RunningShop(ShopPlan plan, Ports ports) {
        this.plan = plan;
        this.ports = ports;
        this.process = launch(plan, ports);
        this.output = new Output(process);
    }

    /** Starts a shop and returns when it says that it is ready. */
    public static RunningShop start(ShopPlan plan) {
        var shop = new RunningShop(plan, Ports.free());
        shop.awaitReady();
        return shop;
    }

    /** Starts a process that need not become ready: for what ends with a sentence. */
    public static RunningShop attempt(ShopPlan plan) {
        return new RunningShop(plan, Ports.free());
    }

    /** The address it announced, such as {@code http://localhost:41234/}. */
    public URI url() {
        return URI.create("http://localhost:" + ports.web() + "/");
    }

    /** Where an encoder publishes to, but for the key at the end. */
    public URI rtmp() {
        return URI.create("rtmp://localhost:" + ports.rtmp() + "/live/");
    }

    /** A client that is nobody yet. */
    public ShopClient client() {
        return new ShopClient(url());
    }

    /** What the demo tells of itself: addresses, log-in, keys. */
    public JsonNode demo() {
        try {
            return Json.read(Files.readString(plan.data().resolve("demo.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has said. */
    public Output output() {
        return output;
    }

    /** What was started. */
    public ShopPlan plan() {
        return plan;
    }

    /** The process's id, for measuring. */
    public long pid() {
        return process.pid();
    }

    /** Kills it without a warning, as a power cut would. */
    public void crash() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, and answers its exit code. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for its end, for a shop that cannot start, and answers its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It was still running after " + STOP + ". It said:\n" + output);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again on the same folders and ports. */
    public void startAgain() {
        if (process.isAlive()) {
            throw new IllegalStateException("it still runs");
        }
        process = launch(plan, ports);
        output = new Output(process);
        awaitReady();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void awaitReady() {
        try {
            output.await(line -> line.startsWith(READY), START);
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("The shop did not become ready. It said:\n" + output, e);
        }
    }

    private static Process launch(ShopPlan plan, Ports ports) {
        try {
            Files.createDirectories(plan.home());
            var builder = new ProcessBuilder(command(plan, ports)).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("VITRINE_BUILD", "never");
            builder.environment().putAll(plan.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(ShopPlan plan, Ports ports) {
        var command = new ArrayList<>(
                List.of("bash", Checkout.root().resolve("distribution/run").toString()));
        command.addAll(List.of("--distribution", plan.distribution()));
        command.addAll(List.of("--data", plan.data().toString()));
        command.addAll(List.of("--config", plan.config().toString()));
        command.addAll(List.of("--plugins", plan.plugins().toString()));
        command.addAll(List.of("--port", Integer.toString(ports.web())));
        command.addAll(List.of("--rtmp-port", Integer.toString(ports.rtmp())));
        command.addAll(plan.options());
        return command;
    }
}
