// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

/** What a filter thinks of a message. */
public sealed interface Verdict {
    /** It may be said. */
    record Allow() implements Verdict {}

    /** It may be said in these words instead. */
    record Rewrite(String text) implements Verdict {}

    /** Staff look at it before it is shown; the others of its filters are asked all the same. Of what staff say nothing is held. */
    record Hold() implements Verdict {}

    /** It is not said; the sentence is for its author. */
    record Refuse(String sentence) implements Verdict {}
}
