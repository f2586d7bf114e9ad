// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

/** What came of a vote. */
public sealed interface VoteResult {
    /** It is counted. */
    record Counted(int option) implements VoteResult {}

    /** This shopper has voted before, for this option, and that stands. */
    record Already(int option) implements VoteResult {}

    /** It is not counted; the sentence is for the shopper. */
    record Refused(String code, String sentence) implements VoteResult {}
}
