// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.spi.MediaSegment;

/**
 * What can be fetched of a broadcast at one moment; immutable.
 *
 * @param list what the playlist lists
 * @param texts the playlist written
 * @param inits what is needed before the first fragment, by number
 * @param soundAlone the same without the picture
 * @param nature what is broadcast now
 */
public record View(Playlist list, Texts texts, Map<Integer, Init> inits, SoundAlone soundAlone, Nature nature)
        implements Pieces {
    static final View EMPTY = nothing(false);

    /** The playlist in its two forms; empty before the first part. */
    record Texts(Optional<Buffer> whole, Optional<Buffer> delta) {
        static final Texts NONE = new Texts(Optional.empty(), Optional.empty());

        static Texts of(Playlist list) {
            return new Texts(Optional.of(Buffer.buffer(list.whole())), Optional.of(Buffer.buffer(list.delta())));
        }

        Optional<Buffer> text(boolean asDelta) {
            return asDelta ? delta : whole;
        }
    }

    /** What is broadcast now: the formats, and how many pictures a second. */
    record Nature(Formats formats, double framesPerSecond) {}

    static View of(Playlist list, Map<Integer, Init> inits, Nature nature) {
        var sound = new SoundAlone(list.as(Form.Kind.SOUND_ALONE), inits);
        return new View(list, Texts.of(list), inits, sound, nature);
    }

    /** Nothing, or nothing for ever. */
    static View nothing(boolean ended) {
        var list = new Playlist("", 0, List.of(), 0, 0, ended, new Form(Form.Kind.SOURCE, List::of));
        return new View(list, Texts.NONE, Map.of(), new SoundAlone(list, Map.of()), new Nature(Formats.NONE, 0));
    }

    @Override
    public Optional<Buffer> playlist(boolean asDelta) {
        return texts.text(asDelta);
    }

    @Override
    public Optional<Buffer> init(int number) {
        return Optional.ofNullable(inits.get(number)).map(Init::whole);
    }

    @Override
    public Optional<Buffer> part(long number) {
        return list.part(number).map(Part::bytes);
    }

    @Override
    public Optional<Buffer> segment(long sequence) {
        return list.segment(sequence).flatMap(Segment::whole);
    }

    /** The number of the part that comes next. */
    public long nextPart() {
        return list.nextPart();
    }

    /** Whether nothing comes any more. */
    public boolean ended() {
        return list.ended();
    }

    /** The number of the newest segment, or -1. */
    public long lastSequence() {
        return segments().isEmpty() ? -1 : segments().getLast().sequence();
    }

    /** The closed segments after this one, as archives are told of them. */
    public List<MediaSegment> closedAfter(long sequence) {
        return segments().stream()
                .filter(segment -> segment.sequence() > sequence)
                .flatMap(segment -> segment.kept().stream())
                .toList();
    }

    /** Tells how far it has got; empty before its first part. */
    Optional<Report> report(String uri) {
        return segments().isEmpty()
                ? Optional.empty()
                : Optional.of(Report.of(uri, segments().getLast()));
    }

    /** Whether there is something to be heard besides something to be seen. */
    boolean hasSoundBesides() {
        return segments().stream().anyMatch(Segment::hasSoundBesides);
    }

    /** Whether decoding can begin with each segment. */
    boolean isIndependent() {
        return segments().stream()
                .allMatch(segment -> segment.parts().getFirst().independent());
    }

    List<Segment> segments() {
        return list.segments();
    }

    /** Whether the playlist lists this part; an index below 0 asks for the whole segment. */
    boolean lists(long sequence, long part) {
        if (segments().isEmpty()) {
            return false;
        }
        var last = segments().getLast();
        if (last.sequence() != sequence) {
            return last.sequence() > sequence;
        }
        return last.closed() || (part >= 0 && part < last.parts().size());
    }
}
