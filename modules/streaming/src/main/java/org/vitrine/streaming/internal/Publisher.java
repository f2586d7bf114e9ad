// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

/** Who sends a stream. */
interface Publisher {
    /** Whether it only fills in until somebody else streams. */
    boolean givesWay();

    /** Ends its connection; the reason goes to the log. */
    void close(String reason);
}
