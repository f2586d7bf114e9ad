// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

/** How far a poll is. */
public enum PollState {
    /** Prepared; staff alone see it. */
    DRAFT,
    /** Viewers vote. */
    OPEN,
    /** The result stands. */
    CLOSED
}
