// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The segments that can be fetched, the oldest of which are dropped, and what is needed to play them. Not thread-safe. */
final class Window {
    private final Instant origin;
    private final Kept kept;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Map<Integer, Init> inits = new HashMap<>();
    private int init = -1;
    private long sequence;
    private long discontinuities;
    private long seen;
    private boolean broken;

    Window(Instant origin, Kept kept) {
        this.origin = origin;
        this.kept = kept;
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }

    Map<Integer, Init> inits() {
        return Map.copyOf(inits);
    }

    /** How many discontinuities have left with old segments. */
    long discontinuities() {
        return discontinuities;
    }

    /** What comes from here on needs this initialisation segment; one that nothing needed is forgotten. */
    void init(Init bytes) {
        if (segments.isEmpty() || segments.getLast().init() != init) {
            inits.remove(init);
        }
        init++;
        inits.put(init, bytes);
    }

    /** What comes from here on does not follow on what was. */
    void breakHere() {
        broken = true;
    }

    /** Whether a segment is open. */
    boolean isOpen() {
        var last = segments.peekLast();
        return last != null && !last.closed();
    }

    /** What the segment that is opened next will be, if its first picture is shown then. */
    Landmarks.Landmark next(long shown) {
        boolean discontinuity = broken && !segments.isEmpty();
        return new Landmarks.Landmark(shown, sequence, discontinuity, seen + (discontinuity ? 1 : 0));
    }

    /**
     * Makes the segment that is opened next this one; what does not lead up to it is dropped.
     *
     * @return false if it is over already
     */
    boolean align(Landmarks.Landmark mark) {
        if (mark.sequence() < sequence) {
            return false;
        }
        if (!mark.equals(next(mark.shown()))) {
            segments.clear();
            sequence = mark.sequence();
            discontinuities = mark.discontinuities();
            seen = mark.discontinuities();
            broken = false;
        }
        return true;
    }

    /** How long the open segment is; 0 if none is open. */
    long openMillis() {
        var last = segments.peekLast();
        return last == null || last.closed() ? 0 : last.millis();
    }

    /** Adds a part that begins at this time of the timeline to the open segment, or opens one with it. */
    void add(Part part, long startMillis) {
        var last = segments.peekLast();
        if (last == null || last.closed()) {
            boolean discontinuity = broken && last != null;
            broken = false;
            seen += discontinuity ? 1 : 0;
            segments.addLast(Segment.open(sequence, init, discontinuity, origin.plusMillis(startMillis), part));
            sequence++;
        } else {
            segments.removeLast();
            segments.addLast(last.with(part));
        }
    }

    /** Closes the open segment and drops what is old; false if none is open. */
    boolean close() {
        var last = segments.peekLast();
        if (last == null || last.closed()) {
            return false;
        }
        segments.removeLast();
        segments.addLast(last.close());
        dropOld();
        return true;
    }

    private void dropOld() {
        long millis = segments.stream().mapToLong(Segment::millis).sum();
        long bytes = segments.stream().mapToLong(Segment::bytes).sum();
        while (segments.size() > 1
                && (millis - segments.getFirst().millis() >= kept.time().toMillis() || bytes > kept.bytes())) {
            var oldest = dropOldest();
            millis -= oldest.millis();
            bytes -= oldest.bytes();
        }
        forgetInits();
    }

    /** Drops all but the newest segment. */
    void keepNewest() {
        while (segments.size() > 1) {
            dropOldest();
        }
        forgetInits();
    }

    private Segment dropOldest() {
        var oldest = segments.removeFirst();
        discontinuities += segments.getFirst().discontinuity() ? 1 : 0;
        return oldest;
    }

    private void forgetInits() {
        int first = segments.isEmpty() ? init : segments.getFirst().init();
        inits.keySet().removeIf(number -> number < first);
    }
}
