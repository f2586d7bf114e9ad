// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.spi.ArchiveAnswer;

/**
 * Finds what is asked for of one show's recording.
 *
 * <p>The playlist decides what is shown. A piece is given to everyone while it is in a playlist that everyone may read, or the show is on
 * air; below {@code preview/<secret>/} lies all that is kept, for staff, who are told the secret.
 */
final class Shelf {
    private static final String INDEX = "index.m3u8";
    private static final ArchiveAnswer NOTHING = new ArchiveAnswer.Nothing();
    private static final Pattern PREVIEW = Pattern.compile("preview/([0-9a-f]{32})/(.+)");
    private static final Pattern CLIP = Pattern.compile("clips/([0-9a-f-]{36})\\.m3u8");
    private static final Pattern PIECE = Pattern.compile("([0-9a-f]+)/(init|s)(\\d{1,9})\\.(?:mp4|m4s)");

    private final Recorded recorded;

    Shelf(Recorded recorded) {
        this.recorded = recorded;
    }

    /** What lies at this path. */
    ArchiveAnswer find(String path, boolean fromStart) {
        var preview = PREVIEW.matcher(path);
        if (preview.matches()) {
            return preview.group(1).equals(recorded.head().preview()) ? all(preview.group(2)) : NOTHING;
        }
        if (path.equals(INDEX)) {
            return fromStart && recorded.isRunning() ? soFar() : replay();
        }
        var clip = CLIP.matcher(path);
        if (clip.matches()) {
            return clip(clip.group(1));
        }
        return piece(path, false);
    }

    private ArchiveAnswer all(String path) {
        return path.equals(INDEX) ? playlist(recorded.film(), "", !recorded.isRunning()) : piece(path, true);
    }

    private ArchiveAnswer soFar() {
        return recorded.show().state() == ShowState.LIVE ? playlist(recorded.film(), "", false) : NOTHING;
    }

    private ArchiveAnswer replay() {
        return recorded.isOpen() ? playlist(recorded.replay(), "", true) : NOTHING;
    }

    private ArchiveAnswer clip(String id) {
        return uuid(id).flatMap(recorded::clip)
                .map(clip -> playlist(recorded.cut(clip), "../", true))
                .orElse(NOTHING);
    }

    private ArchiveAnswer piece(String path, boolean staff) {
        var name = PIECE.matcher(path);
        if (!name.matches()) {
            return NOTHING;
        }
        int number = Integer.parseInt(name.group(3));
        boolean init = name.group(2).equals("init");
        if (!init && !staff && !recorded.shows(name.group(1), number)) {
            return NOTHING;
        }
        return recorded.tape(name.group(1))
                .flatMap(tape -> tape.find(init ? Entry.Kind.INIT : Entry.Kind.SEGMENT, number)
                        .<ArchiveAnswer>map(
                                entry -> new ArchiveAnswer.Slice(tape.media(), entry.offset(), entry.length())))
                .orElse(NOTHING);
    }

    private static ArchiveAnswer playlist(Film film, String folder, boolean over) {
        return film.isEmpty() ? NOTHING : new ArchiveAnswer.Playlist(VodPlaylist.write(film, folder, over));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
