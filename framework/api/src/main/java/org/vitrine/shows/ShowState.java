// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

/** Where a show stands: PLANNED to ARMED to LIVE to ENDED; ARMED may go back to PLANNED, PLANNED may go LIVE at once. */
public enum ShowState {
    /** Announced; shoppers see when it begins. */
    PLANNED,
    /** In the green room: its host's stream key leads here, and only staff see the picture. */
    ARMED,
    /** On air. */
    LIVE,
    /** Over; may be replayed. */
    ENDED
}
