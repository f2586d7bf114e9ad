// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.vitrine.benchmarks.Target.Publisher;

/** Puts a room under load. Messages are sent on a fixed schedule, whatever the server does, and their age is counted from when they were due. */
public final class RoomLoad implements AutoCloseable {
    /** A server that has just started is not at its best yet. */
    private static final Duration EASE = Duration.ofSeconds(3);

    private static final Duration ENTER_WITHIN = Duration.ofSeconds(60);
    private static final Duration DELIVER_WITHIN = Duration.ofSeconds(20);

    private final Target target;
    private final ServerProcess server;
    private final RoomPlan plan;
    private final Audit audit = new Audit();
    private final Viewers viewers;
    private final List<Publisher> publishers = new ArrayList<>();
    private final long[] numbers;
    private long bytesBefore;
    private long bytesEntered;

    private RoomLoad(Target target, ServerProcess server, RoomPlan plan) throws IOException {
        this.target = target;
        this.server = server;
        this.plan = plan;
        this.numbers = new long[plan.publishers()];
        this.viewers = new Viewers(target, plan.publishers(), audit);
    }

    /** Carries a plan out and tells what came of it. Blocks. */
    public static RoomFigures run(Target target, ServerProcess server, RoomPlan plan) throws IOException {
        try (var load = new RoomLoad(target, server, plan)) {
            load.enter();
            return load.measure();
        }
    }

    /** A room full of viewers, which stay until it is closed. Blocks until all are in. */
    public static RoomLoad fill(Target target, ServerProcess server, RoomPlan plan) throws IOException {
        var load = new RoomLoad(target, server, plan);
        load.enter();
        return load;
    }

    /** Drops all viewers at once and tells how long it took until all were back. */
    public Duration dropAll() {
        long begin = System.nanoTime();
        viewers.dropAll();
        until(() -> viewers.in() < plan.sockets(), Duration.ofSeconds(5));
        until(() -> viewers.in() == plan.sockets(), ENTER_WITHIN);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Sends the plan's messages and tells what came of them; the room must be full. */
    public RoomFigures measure() throws IOException {
        while (publishers.size() < plan.publishers()) {
            publishers.add(target.publisher());
        }
        viewers.stall(plan.stalled());
        publish(EASE, Math.max(1, plan.rate() / 10));
        publish(plan.warmUp(), plan.rate());
        long begin = System.nanoTime();
        audit.begin(begin);
        long delivered = audit.deliveries();
        double cpu = server.cpuSeconds();
        double own = ServerProcess.self().cpuSeconds();
        int refused = refused();
        long published = publish(plan.length(), plan.rate());
        long lastDue = System.nanoTime();
        long expected = (published - (refused() - refused)) * plan.readers();
        await(() -> audit.deliveries() - delivered >= expected, DELIVER_WITHIN);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long deliveries = audit.deliveries() - delivered;
        var latencies = audit.latencies();
        return new RoomFigures(
                published,
                refused() - refused,
                deliveries,
                expected,
                audit.doubled(),
                audit.missed(),
                viewers.lost(),
                latencies.millis(500),
                latencies.millis(990),
                Math.max(0, audit.lastNanos() - lastDue) / 1e6,
                (server.cpuSeconds() - cpu) * 1e6 / Math.max(1, deliveries),
                (ServerProcess.self().cpuSeconds() - own) / seconds,
                (bytesEntered - bytesBefore) / (double) plan.sockets(),
                server.residentBytes());
    }

    @Override
    public void close() throws IOException {
        for (var publisher : publishers) {
            publisher.close();
        }
        viewers.close();
    }

    private void enter() {
        bytesBefore = server.residentBytes();
        viewers.invite(plan.sockets());
        until(() -> viewers.in() == plan.sockets(), ENTER_WITHIN);
        bytesEntered = server.residentBytes();
    }

    /** Sends messages at this rate and tells how many. */
    private long publish(Duration length, int rate) throws IOException {
        long begin = System.nanoTime();
        long period = 1_000_000_000L / rate;
        long count = length.toNanos() / period;
        long churned = 0;
        for (long i = 0; i < count; i++) {
            long due = begin + i * period;
            sleepUntil(due);
            int from = (int) (i % plan.publishers());
            publishers.get(from).publish(new Mark(from, ++numbers[from], due).text(plan.textBytes()));
            for (; churned < (due - begin) * plan.churn() / 1_000_000_000L; churned++) {
                viewers.leaveAndComeBack();
            }
        }
        return count;
    }

    private int refused() {
        return publishers.stream().mapToInt(Publisher::refused).sum();
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void until(BooleanSupplier condition, Duration patience) {
        if (!await(condition, patience)) {
            throw new IllegalStateException("It did not happen within " + patience);
        }
    }

    private static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }
}
