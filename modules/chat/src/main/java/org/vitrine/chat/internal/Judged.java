// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

/** What is to become of a message. */
sealed interface Judged {
    /** It is said in these words; staff look at it first if it is held. */
    record Passed(String text, boolean held) implements Judged {}

    /** It is not said; the sentence is for its author. */
    record Refused(String sentence) implements Judged {}
}
