// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.time.Duration;

/**
 * What a room is put under.
 *
 * @param sockets how many watch
 * @param rate messages a second, all together
 * @param publishers by how many connections they are sent, in turn
 * @param warmUp how long messages flow before anything is counted
 * @param length how long is counted
 * @param stalledPercent so many of a hundred viewers stop reading once they are in
 * @param churn so many viewers a second leave and come back with what they heard last
 * @param textBytes how long a message is, at least
 */
public record RoomPlan(
        int sockets,
        int rate,
        int publishers,
        Duration warmUp,
        Duration length,
        int stalledPercent,
        int churn,
        int textBytes) {
    /** Each sends a dozen messages a second at most, for the answer to one is awaited before the next. */
    private static final int MOST_PUBLISHERS = 8;

    public RoomPlan {
        if (sockets < 1 || rate < 1 || publishers < 1 || stalledPercent < 0 || stalledPercent > 90 || churn < 0) {
            throw new IllegalArgumentException("A plan needs viewers, messages and publishers");
        }
    }

    /** So many viewers and so many messages a second, for twenty seconds after ten. */
    public static RoomPlan of(int sockets, int rate) {
        return new RoomPlan(
                sockets,
                rate,
                Math.clamp(rate / 10, 1, MOST_PUBLISHERS),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                0,
                0,
                100);
    }

    /** The same for another time. */
    public RoomPlan lasting(Duration warmUp, Duration length) {
        return new RoomPlan(sockets, rate, publishers, warmUp, length, stalledPercent, churn, textBytes);
    }

    /** The same with so many of a hundred viewers not reading. */
    public RoomPlan stalled(int percent) {
        return new RoomPlan(sockets, rate, publishers, warmUp, length, percent, churn, textBytes);
    }

    /** The same with so many viewers a second who leave and come back. */
    public RoomPlan churning(int viewersPerSecond) {
        return new RoomPlan(sockets, rate, publishers, warmUp, length, stalledPercent, viewersPerSecond, textBytes);
    }

    /** The same with messages of so many bytes at least. */
    public RoomPlan saying(int bytes) {
        return new RoomPlan(sockets, rate, publishers, warmUp, length, stalledPercent, churn, bytes);
    }

    /** Viewers who read all the time. */
    int readers() {
        return sockets - stalled();
    }

    int stalled() {
        return sockets * stalledPercent / 100;
    }
}
