// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.recorder.internal.RecordingTable.Clip;
import org.vitrine.streaming.recorder.internal.RecordingTable.Head;
import org.vitrine.streaming.recorder.internal.RecordingTable.TapeRow;

/**
 * What is kept of one show, at one moment.
 *
 * @param film all of it
 * @param replay what its host shows of it
 * @param shown the addresses of the segments that everyone may fetch
 */
record Recorded(
        Show show, Head head, List<TapeRow> tapes, List<Clip> clips, Film film, Film replay, Set<String> shown) {
    static Recorded of(Show show, Head head, List<TapeRow> tapes, List<Clip> clips, Film film) {
        var replay = film.cut(head.trimFrom(), head.trimTo());
        var open = isPublic(show, head) ? Stream.of(replay) : Stream.<Film>empty();
        var shown = Stream.concat(open, clips.stream().map(clip -> cut(film, clip)))
                .flatMap(part -> part.pieces().stream())
                .map(piece -> address(piece.tape().name(), piece.entry().number()))
                .collect(Collectors.toUnmodifiableSet());
        return new Recorded(show, head, tapes, clips, film, replay, shown);
    }

    /** Whether something is still being written. */
    boolean isRunning() {
        return show.state() != ShowState.ENDED || tapes.stream().anyMatch(tape -> tape.state() == TapeState.RECORDING);
    }

    /** Whether everyone may see the replay now. */
    boolean isOpen() {
        return show.state() == ShowState.ENDED && head.published() && !isRunning() && !replay.isEmpty();
    }

    /** Whether everyone may fetch this segment. */
    boolean shows(String broadcast, int number) {
        return show.state() == ShowState.LIVE || shown.contains(address(broadcast, number));
    }

    Optional<Clip> clip(UUID id) {
        return clips.stream().filter(clip -> clip.id().equals(id)).findFirst();
    }

    Film cut(Clip clip) {
        return cut(film, clip);
    }

    /** The tape of this broadcast. */
    Optional<Tape> tape(String broadcast) {
        return film.pieces().stream()
                .map(Film.Piece::tape)
                .filter(tape -> tape.name().equals(broadcast))
                .findFirst();
    }

    /** The state that matters most of its tapes' states. */
    TapeState state() {
        return tapes.stream()
                .map(TapeRow::state)
                .filter(state -> state != TapeState.KEPT)
                .findFirst()
                .orElse(show.state() == ShowState.ENDED ? TapeState.KEPT : TapeState.RECORDING);
    }

    private static boolean isPublic(Show show, Head head) {
        return show.state() == ShowState.ENDED && head.published();
    }

    private static Film cut(Film film, Clip clip) {
        return film.cut(Optional.of(clip.from()), Optional.of(clip.to()));
    }

    private static String address(String broadcast, int number) {
        return broadcast + "/" + number;
    }
}
