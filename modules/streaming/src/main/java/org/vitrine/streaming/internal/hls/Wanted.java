// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

/** What somebody asks for who may ask before it is there: a playlist that lists some part, or a part itself. */
public sealed interface Wanted {
    /** A playlist that lists a part of a segment; a part below 0 asks for the whole segment. */
    static Wanted playlist(long sequence, long part) {
        return new Listed(sequence, part);
    }

    /** A part by its number. */
    static Wanted part(long number) {
        return new Itself(number);
    }

    /** Whether it is there, or will never be. */
    boolean isSettledBy(View view);

    /** A place in the playlist. */
    record Listed(long sequence, long part) implements Wanted {
        @Override
        public boolean isSettledBy(View view) {
            return view.ended() || view.lists(sequence, part);
        }
    }

    /** A part. */
    record Itself(long number) implements Wanted {
        @Override
        public boolean isSettledBy(View view) {
            return view.ended() || view.nextPart() > number;
        }
    }
}
