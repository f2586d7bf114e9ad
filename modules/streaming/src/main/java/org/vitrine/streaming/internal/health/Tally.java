// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.Optional;
import org.vitrine.streaming.StreamHealth.Viewing;

/**
 * Counts what the players of one show told in the half minute under way and the one before; nothing of a single one is kept.
 *
 * <p>Any thread; guarded by {@code this}.
 */
final class Tally {
    private static final long WINDOW_MILLIS = 30_000;

    private Counts under = new Counts();
    private Counts before = new Counts();
    private long window;

    synchronized void add(long now, Watching told) {
        turn(now);
        under.add(told);
    }

    /** What they told; empty where none has. */
    synchronized Optional<Viewing> viewing(long now) {
        turn(now);
        var both = new Counts();
        both.add(before);
        both.add(under);
        return both.viewing();
    }

    private void turn(long now) {
        long current = now / WINDOW_MILLIS;
        if (current != window) {
            before = current == window + 1 ? under : new Counts();
            under = new Counts();
            window = current;
        }
    }

    /** The delays in steps of 50 ms. */
    private static final class Counts {
        private static final int STEP_MILLIS = 50;

        private final int[] delays = new int[(int) (Watching.LONGEST_DELAY_MILLIS / STEP_MILLIS) + 1];
        private int reports;
        private int stalling;
        private int overSocket;

        void add(Watching told) {
            delays[(int) (told.delayMillis() / STEP_MILLIS)]++;
            reports++;
            stalling += told.stalls() > 0 ? 1 : 0;
            overSocket += told.overSocket() ? 1 : 0;
        }

        void add(Counts other) {
            for (int step = 0; step < delays.length; step++) {
                delays[step] += other.delays[step];
            }
            reports += other.reports;
            stalling += other.stalling;
            overSocket += other.overSocket;
        }

        Optional<Viewing> viewing() {
            if (reports == 0) {
                return Optional.empty();
            }
            double all = reports;
            return Optional.of(new Viewing(reports, below(0.5), below(0.95), stalling / all, overSocket / all));
        }

        /** The end of the step below which this share lies. */
        private long below(double share) {
            long wanted = (long) Math.ceil(reports * share);
            int step = 0;
            for (long counted = delays[0]; counted < wanted; counted += delays[step]) {
                step++;
            }
            return (step + 1L) * STEP_MILLIS;
        }
    }
}
