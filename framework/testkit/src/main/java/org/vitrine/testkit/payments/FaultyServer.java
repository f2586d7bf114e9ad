// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** An HTTP server between a provider and its bank, whose replies a test can spoil; on a free port of this machine. Any thread. */
public final class FaultyServer implements AutoCloseable {
    private static final int BUSY = 503;
    private static final int BROKEN = 500;
    private static final int FINE = 200;
    private static final byte[] PAGE = "<!doctype html><title>Maintenance</title>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FaultScript script = new FaultScript();
    private final Gate gate = new Gate();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private FaultyServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it before this bank. */
    public static FaultyServer start(HttpHandler bank) {
        try {
            var faulty =
                    new FaultyServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            faulty.server.createContext("/", exchange -> faulty.handle(exchange, bank));
            faulty.server.setExecutor(faulty.threads);
            faulty.server.start();
            return faulty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a provider finds its bank, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What goes wrong with the next requests, in this order; then nothing does. */
    public void next(Fault... faults) {
        script.next(List.of(faults));
    }

    /** What goes wrong with every request from now on, until the line is healed. */
    public void always(Fault fault) {
        script.always(fault);
    }

    /** Keeps back the first whole reply after which this is so, once the bank has done what was asked; until the line is healed. */
    public void holdReplyWhen(BooleanSupplier condition) {
        gate.shutWhen(condition);
    }

    /** Whether a reply is kept back now. */
    public boolean isHolding() {
        return gate.isHolding();
    }

    /** Forgets what was to go wrong, and lets go of the reply that is kept back. */
    public void heal() {
        script.heal();
        gate.open();
    }

    /** All requests so far, those too that never reached the bank. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Nothing answers at its address from now on. */
    @Override
    public void close() {
        heal();
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange, HttpHandler bank) throws IOException {
        try (exchange) {
            var request = exchange.getRequestBody().readAllBytes();
            var fault = script.poll();
            seen.add(seen(exchange, request, fault));
            if (fault == Fault.LOST_CALL) {
                return;
            }
            var reply = new HeldExchange(exchange, request);
            if (fault == Fault.ERROR_BEFORE) {
                reply.sendInstead(BUSY, PAGE);
                return;
            }
            bank.handle(reply);
            spoil(reply, fault);
        }
    }

    private void spoil(HeldExchange reply, Fault fault) throws IOException {
        switch (fault) {
            case ERROR_AFTER -> reply.sendInstead(BROKEN, PAGE);
            case GARBAGE -> reply.sendInstead(FINE, PAGE);
            case CUT -> reply.sendHalf();
            case SLOW -> await(closing);
            case NONE -> {
                gate.held().ifPresent(FaultyServer::await);
                reply.sendWhole();
            }
            case LOST_REPLY, LOST_CALL, ERROR_BEFORE -> {
                // Nothing is said.
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Seen seen(HttpExchange exchange, byte[] body, Fault fault) {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), Map.copyOf(headers), body, fault);
    }

    /** What goes wrong with a request. */
    public enum Fault {
        NONE,
        /** The connection is closed before the bank sees it. */
        LOST_CALL,
        /** The bank does it; the connection is closed without an answer. */
        LOST_REPLY,
        /** 503, without the bank having seen it. */
        ERROR_BEFORE,
        /** The bank does it; 500 is answered. */
        ERROR_AFTER,
        /** The bank does it; an HTML page is answered, with 200. */
        GARBAGE,
        /** The bank does it; the answer ends in the middle. */
        CUT,
        /** The bank does it; no answer comes for as long as this server runs. */
        SLOW
    }

    /**
     * A request as it came.
     *
     * @param path with its query
     * @param headers by their names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Seen(String method, String path, Map<String, List<String>> headers, byte[] body, Fault fault) {
        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
