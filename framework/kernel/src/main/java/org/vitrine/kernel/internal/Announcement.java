// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says once that the shop is ready, or why it cannot be.
 *
 * <p>Ready is when the port is open, every health check is well and every component of the distribution has what it needs. A component
 * that lacks something is waited for a while only: the rest of the shop does not depend on it. One that failed ends the process
 * with a sentence.
 */
final class Announcement implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Announcement.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration FOR_COMPONENTS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofSeconds(30);
    private static final int LOOKS_A_SEARCH = 20;
    private static final int FAILED = 1;

    private final Readiness readiness;
    private final Clock clock;
    private final Runnable ready;
    private final Thread thread;
    private int looks;
    private boolean started;

    private Announcement(Readiness readiness, Clock clock, Runnable ready) {
        this.readiness = readiness;
        this.clock = clock;
        this.ready = ready;
        this.thread = Thread.ofPlatform().daemon().name("vitrine-announcement").unstarted(this::follow);
    }

    static Announcement whenReady(Readiness readiness, Clock clock, Runnable ready) {
        var announcement = new Announcement(readiness, clock, ready);
        announcement.thread.start();
        return announcement;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow() {
        var begin = clock.instant();
        var complain = begin.plus(BETWEEN_COMPLAINTS);
        try {
            while (!announced(begin)) {
                if (clock.instant().isAfter(complain)) {
                    LOG.log(System.Logger.Level.WARNING, "Vitrine is not ready yet: " + String.join("; ", reasons()));
                    complain = complain.plus(BETWEEN_COMPLAINTS);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The shop stopped before it was ready", e);
        }
    }

    private boolean announced(Instant begin) {
        var address = readiness.address();
        boolean well = address.isPresent() && readiness.ills().isEmpty();
        if (!well && looks++ % LOOKS_A_SEARCH != 0) {
            return false; // to look through all components takes longer than all else here
        }
        endIfFailed();
        if (address.isEmpty() || !started(begin) || !well) {
            return false;
        }
        System.out.println("Vitrine is ready: " + address.orElseThrow() + "/");
        System.out.flush();
        return true;
    }

    /** Whether all is there that will be; how well it is is another question. */
    private boolean started(Instant begin) {
        if (started) {
            return true;
        }
        var waiting = readiness.waiting();
        if (!waiting.isEmpty() && clock.instant().isBefore(begin.plus(FOR_COMPONENTS))) {
            return false;
        }
        waiting.forEach(component -> LOG.log(System.Logger.Level.WARNING, component + "; the shop runs without it"));
        ready.run();
        started = true;
        return true;
    }

    private void endIfFailed() {
        readiness.failed().ifPresent(component -> {
            System.err.println("Vitrine could not start: " + component.reason());
            System.exit(FAILED);
        });
    }

    private List<String> reasons() {
        var reasons = new ArrayList<>(readiness.ills());
        if (readiness.address().isEmpty()) {
            reasons.add("nothing listens on the port");
        }
        readiness.waiting().forEach(component -> reasons.add(component.toString()));
        return reasons;
    }
}
