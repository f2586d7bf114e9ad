// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

/** What came of wanting to change a poll. */
public sealed interface PollChange {
    /** It is so now, or was before. */
    record Changed(Poll poll) implements PollChange {}

    /** It stays as it was; the sentence is for staff. */
    record Refused(String code, String sentence) implements PollChange {}

    /** There is none of this id. */
    record NoSuchPoll() implements PollChange {}
}
