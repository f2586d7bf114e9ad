// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.Locale;

/**
 * What came of a plan.
 *
 * @param published messages sent while it was counted
 * @param refused messages that the server did not take
 * @param deliveries messages heard by viewers that read
 * @param expected messages times viewers that read
 * @param doubled messages heard again or out of order
 * @param missed messages that did not come before a later one
 * @param lost connections that the server ended
 * @param p50Millis half of the deliveries took no longer, from when the message was due
 * @param p99Millis 99 of 100 took no longer
 * @param recoveryMillis from the last message's time to its last delivery
 * @param microsPerDelivery the server's processor time for each delivery
 * @param ownCores how many processors the load tool itself kept busy
 * @param bytesPerSocket what each connection has added to the server's memory
 * @param residentBytes the server's memory at the end
 */
public record RoomFigures(
        long published,
        int refused,
        long deliveries,
        long expected,
        long doubled,
        long missed,
        int lost,
        double p50Millis,
        double p99Millis,
        double recoveryMillis,
        double microsPerDelivery,
        double ownCores,
        double bytesPerSocket,
        long residentBytes) {

    /** Whether every reader heard every message once and in order. */
    public boolean isComplete() {
        return deliveries == expected && doubled == 0 && missed == 0;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d of %,d delivered%s, p50 %.1f ms, p99 %.1f ms, last after %.0f ms; %.2f µs of server CPU a delivery,"
                        + " %.1f kB a socket, %d MB resident; load tool %.2f cores",
                deliveries,
                expected,
                troubles(),
                p50Millis,
                p99Millis,
                recoveryMillis,
                microsPerDelivery,
                bytesPerSocket / 1024,
                residentBytes >> 20,
                ownCores);
    }

    private String troubles() {
        return (refused > 0 ? ", " + refused + " refused" : "")
                + (doubled > 0 ? ", " + doubled + " doubled or out of order" : "")
                + (missed > 0 ? ", " + missed + " missed" : "")
                + (lost > 0 ? ", " + lost + " connections lost" : "");
    }
}
