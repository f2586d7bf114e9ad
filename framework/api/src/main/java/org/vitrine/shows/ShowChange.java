// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

/** What came of changing a show. */
public sealed interface ShowChange {
    /** Done; the show as it is now. */
    record Changed(Show show) implements ShowChange {}

    /** Not possible in the state it is in, or with what was asked; the sentence says why and what to do. */
    record Refused(String code, String sentence) implements ShowChange {}

    /** There is no such show. */
    record NoSuchShow() implements ShowChange {}
}
