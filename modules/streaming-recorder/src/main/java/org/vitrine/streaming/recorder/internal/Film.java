// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
     * that the second lies in, since nothing is transcoded. Where the picture is away at the first, it begins when it is back.
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

    /** The last key frame before what is seen at this moment; where nothing is, the first one after it. */
    private int entrance(Instant moment) {
        int seen = 0;
        while (!pieces.get(seen).entry().end().isAfter(moment)) {
            seen++;
        }
        boolean nothing = pieces.get(seen).entry().start().isAfter(moment) && !follows(seen);
        var before = IntStream.iterate(seen, i -> i >= 0, i -> i - 1).filter(this::isKey);
        var after = IntStream.range(seen, pieces.size()).filter(this::isKey);
        return (nothing ? IntStream.concat(after, before) : IntStream.concat(before, after))
                .findFirst()
                .orElse(pieces.size());
    }

    private boolean isKey(int piece) {
        return pieces.get(piece).entry().independent();
    }

    /** Whether nothing is missing between this piece and the one before, but for rounding. */
    private boolean follows(int piece) {
        return piece > 0 && VodPlaylist.joins(pieces.get(piece - 1), pieces.get(piece));
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
