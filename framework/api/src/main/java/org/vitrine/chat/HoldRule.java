// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

/** Which of the shoppers' messages staff look at before they are shown; what the word list or a filter holds is held in any case. */
public enum HoldRule {
    /** None. */
    NONE,
    /** Those of shoppers of whom none has been shown in this show yet. */
    FIRST,
    /** All. */
    ALL
}
