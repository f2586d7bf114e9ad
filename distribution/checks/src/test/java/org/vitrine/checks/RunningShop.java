// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vitrine.json.Json;

/** A shop in a process of its own, started by {@code distribution/run} on free ports, with data in a folder of its own. */
final class RunningShop implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(25);
    private static final String READY = "Vitrine is ready: ";

    private final Process process;
    private final Path home;
    private final String url;

    private RunningShop(Process process, Path home, String url) {
        this.process = process;
        this.home = home;
        this.url = url;
    }

    /** Starts a demo shop and waits until it says that it is ready. */
    static RunningShop demo(Path home) throws IOException {
        return start(home, List.of("--demo"));
    }

    /** Starts a shop with these options; a folder with data goes on where that shop ended. */
    static RunningShop start(Path home, List<String> options) throws IOException {
        var command = new ArrayList<String>();
        command.add(root().resolve("distribution/run").toString());
        command.addAll(List.of("--port", "0", "--rtmp-port", "0"));
        command.addAll(List.of("--data", home.resolve("data").toString()));
        command.addAll(List.of("--config", home.resolve("config").toString()));
        command.addAll(List.of("--plugins", home.resolve("plugins").toString()));
        command.addAll(options);
        Files.createDirectories(home);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()))
                .start();
        try {
            return new RunningShop(process, home, awaitReady(process, home));
        } catch (IllegalStateException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The checkout's root. */
    static Path root() {
        return Path.of(System.getProperty("vitrine.root"));
    }

    /** The address of the shop, without a slash at the end. */
    String url() {
        return url;
    }

    /** What the demo tells of itself. */
    JsonNode demo() throws IOException {
        return Json.read(Files.readString(home.resolve("data/demo.json")));
    }

    /** All that was logged. */
    String log() throws IOException {
        return Files.readString(home.resolve("log.txt"));
    }

    long pid() {
        return process.pid();
    }

    /** Ends it with SIGTERM, and answers its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the shop did not stop within " + STOP);
        }
        return process.exitValue();
    }

    /** Ends it with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String awaitReady(Process process, Path home) throws IOException {
        var url = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> readOutput(process, home, url));
        try {
            return url.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "the shop did not become ready; its log:\n" + Files.readString(home.resolve("log.txt")), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void readOutput(Process process, Path home, CompletableFuture<String> url) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(
                        home.resolve("output.txt"),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                if (line.startsWith(READY)) {
                    url.complete(line.substring(READY.length()).replaceAll("/$", ""));
                }
            }
            url.completeExceptionally(new IllegalStateException("the shop ended"));
        } catch (IOException e) {
            url.completeExceptionally(e);
        }
    }
}
