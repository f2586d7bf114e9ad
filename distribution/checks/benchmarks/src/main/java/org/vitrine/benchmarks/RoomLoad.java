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
    private ServerProcess server;
    private final RoomPlan plan;
    private final Audit audit = new Audit();
    private final Viewers viewers;
    private final List<Publisher> publishers = new ArrayList<>();
    private final long[] numbers;
    private long bytesBefore;
    private long bytesEntered;
    private long said;
    private Since filled = new Since(0, 0, 0, 0, 0);

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
        load.filled = load.since();
        return load;
    }

    /** All viewers are gone, at the same moment. */
    public void leave() {
        viewers.leave();
        until(() -> viewers.in() == 0, DELIVER_WITHIN);
    }

    /** All viewers come back at the same moment, each with what it heard last; tells how long it took until all were in. */
    public Duration comeBack() {
        long begin = System.nanoTime();
        viewers.comeBack();
        until(() -> viewers.in() == plan.sockets(), ENTER_WITHIN);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets so many viewers of a hundred stop reading. */
    public void stall() {
        viewers.stall(plan.stalled());
    }

    /** Sends messages as fast as the plan says, for so long. */
    public void say(Duration length) throws IOException {
        open();
        said += publish(length, plan.rate());
    }

    /** What came of everything that was said since the room was filled, as soon as everyone who reads has heard it, or after a while. */
    public RoomFigures heard() {
        return figures(said, filled, System.nanoTime());
    }

    /** The server was started anew: whoever speaks needs another connection. */
    public void moveTo(ServerProcess process) throws IOException {
        server = process;
        for (var publisher : publishers) {
            publisher.close();
        }
        publishers.clear();
    }

    /** Sends the plan's messages and tells what came of them; the room must be full. */
    public RoomFigures measure() throws IOException {
        open();
        stall();
        publish(EASE, Math.max(1, plan.rate() / 10));
        publish(plan.warmUp(), plan.rate());
        var since = since();
        long published = publish(plan.length(), plan.rate());
        return figures(published, since, System.nanoTime());
    }

    private void open() throws IOException {
        while (publishers.size() < plan.publishers()) {
            publishers.add(target.publisher());
        }
    }

    private Since since() {
        long begin = System.nanoTime();
        audit.begin(begin);
        return new Since(
                audit.deliveries(),
                refused(),
                server.cpuSeconds(),
                ServerProcess.self().cpuSeconds(),
                begin);
    }

    private RoomFigures figures(long published, Since since, long lastDue) {
        long expected = (published - (refused() - since.refused)) * plan.readers();
        await(() -> audit.deliveries() - since.delivered >= expected, DELIVER_WITHIN);
        double seconds = (System.nanoTime() - since.nanos) / 1e9;
        long deliveries = audit.deliveries() - since.delivered;
        var latencies = audit.latencies();
        return new RoomFigures(
                published,
                refused() - since.refused,
                deliveries,
                expected,
                audit.doubled(),
                audit.missed(),
                viewers.lost(),
                latencies.millis(500),
                latencies.millis(990),
                Math.max(0, audit.lastNanos() - lastDue) / 1e6,
                (server.cpuSeconds() - since.cpu) * 1e6 / Math.max(1, deliveries),
                (ServerProcess.self().cpuSeconds() - since.ownCpu) / seconds,
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

    /** Where the counting began. */
    private record Since(long delivered, int refused, double cpu, double ownCpu, long nanos) {}
}
