// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Segments of one or several tapes in the order in which they were on air, to be played one after the other. */
record Film(List<Piece> pieces) {
    static final Film EMPTY = new Film(List.of());

    Film {
        pieces = List.copyOf(pieces);
    }

    /** A segment, and where it lies. */
    record Piece(Tape tape, Entry entry) {}

    static Film of(List<Tape> tapes) {
        var pieces = new ArrayList<Piece>();
        tapes.forEach(tape -> tape.segments().forEach(entry -> pieces.add(new Piece(tape, entry))));
        return new Film(pieces);
    }

    /**
     * What is seen between two moments, and a little more: it begins with the last key frame before the first and ends with the segment
     * that the second lies in, since nothing is transcoded.
     */
    Film cut(Optional<Instant> from, Optional<Instant> to) {
        if (isEmpty() || from.filter(moment -> !moment.isBefore(last().end())).isPresent()) {
            return EMPTY;
        }
        int first = from.map(this::entrance).orElse(0);
        int last = pieces.size();
        while (to.isPresent()
                && last > first
                && !pieces.get(last - 1).entry().start().isBefore(to.get())) {
            last--;
        }
        return first >= last ? EMPTY : new Film(pieces.subList(first, last));
    }

    /** The last key frame at this moment or before it; else the first one after it. */
    private int entrance(Instant moment) {
        int found = pieces.size();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            var entry = pieces.get(i).entry();
            if (entry.independent()) {
                found = i;
                if (!entry.start().isAfter(moment)) {
                    return found;
                }
            }
        }
        return found;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Optional<Instant> start() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(pieces.getFirst().entry().start());
    }

    Optional<Instant> end() {
        return isEmpty() ? Optional.empty() : Optional.of(last().end());
    }

    private Entry last() {
        return pieces.getLast().entry();
    }

    /** How long it plays; less than from start to end where the picture was away. */
    long millis() {
        return pieces.stream().mapToLong(piece -> piece.entry().millis()).sum();
    }

    long bytes() {
        return pieces.stream().mapToLong(piece -> piece.entry().length()).sum();
    }
}
