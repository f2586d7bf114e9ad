// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real {@code nats-server} in a process of its own, on a port that it keeps. */
public final class NatsServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);

    private final List<String> command;
    private final int port;
    private Process process;

    private NatsServer(Path program, int port, List<String> options) {
        this.port = port;
        this.command = new ArrayList<>(List.of(program.toString(), "-a", "127.0.0.1", "-p", Integer.toString(port)));
        this.command.addAll(options);
        this.process = launch();
    }

    /** The installed program; Debian puts it where not every user's PATH looks. */
    public static Optional<Path> program() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nats-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one that is ready to be connected to; further options such as {@code --user}. */
    public static NatsServer start(Path program, String... options) {
        var server = new NatsServer(program, freePort(), List.of(options));
        server.awaitReady();
        return server;
    }

    /** Such as {@code nats://127.0.0.1:41234}. */
    public String url() {
        return "nats://127.0.0.1:" + port;
    }

    /** Ends it without a warning. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again on the same port. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /** Holds it still: connections stay open and nothing moves. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Eventually.until(this::answers, START);
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            return socket.getInputStream().read() == 'I';
        } catch (IOException e) {
            return false;
        }
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
