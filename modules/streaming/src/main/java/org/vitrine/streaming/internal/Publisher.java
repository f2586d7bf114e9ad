// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

/** Who sends a stream. */
interface Publisher {
    /** Whether it only fills in until somebody else streams. */
    boolean givesWay();

    /** Ends its connection; the reason goes to the log. */
    void close(Parting parting);

    /** Why a stream parts with its publisher. */
    enum Parting {
        TAKEN_OVER("another publisher took over"),
        GAVE_WAY("somebody else streams to its show"),
        OVER("the stream of its show is over"),
        REPLACED("this part of the shop is being replaced"),
        UNREADABLE("it sends what cannot be read"),
        RESTLESS("it changes its formats more than " + FormatChanges.MOST_IN_A_MINUTE + " times in a minute");

        private final String reason;

        Parting(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
