// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionService;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.captions.CaptionTrack.Source;
import org.vitrine.captions.Cue;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.captions.internal.SpokenWords.Heard;

/**
 * What can be read of shows: files from the database, and what was said from the log.
 *
 * <p>Thousands ask at once: what the tables tell may be a second old, and a file that has been read is kept by its edition.
 */
@Component(service = {CaptionService.class, SqlCaptions.class})
public final class SqlCaptions implements CaptionService {
    private static final Duration AS_OF = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_FILES = 50;

    private final Transactions transactions;
    private final ShowDoor shows;
    private final SpokenWords words;
    private final Cache<ShowId, Shelf> shelves;
    private final Cache<UUID, List<TimedCue>> files;

    @Activate
    public SqlCaptions(
            @Reference Transactions transactions,
            @Reference ShowDoor shows,
            @Reference SpokenWords words,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.shows = shows;
        this.words = words;
        this.shelves = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(AS_OF)
                .build();
        this.files = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterAccess(KEPT)
                .maximumSize(MOST_FILES)
                .build();
    }

    @Override
    public List<CaptionTrack> tracks(ShowId show) {
        var shelf = shelf(show);
        var tracks = new TreeMap<String, CaptionTrack>();
        words.languages(show)
                .forEach(language -> tracks.put(language.tag(), new CaptionTrack(language, Source.SPOKEN)));
        shelf.choices()
                .forEach(choice ->
                        tracks.put(choice.language().tag(), new CaptionTrack(choice.language(), Source.SPOKEN)));
        shelf.uploads()
                .forEach(upload ->
                        tracks.put(upload.language().tag(), new CaptionTrack(upload.language(), Source.UPLOADED)));
        return List.copyOf(tracks.values());
    }

    @Override
    public List<Cue> cues(ShowId show, CaptionLanguage language, Instant from, Instant to) {
        var shelf = shelf(show);
        var upload = shelf.upload(language);
        if (upload.isEmpty()) {
            return words.of(show, language).stream()
                    .filter(heard -> reaches(heard.cue(), from, to) || becameKnown(heard, from, to))
                    .map(Heard::cue)
                    .toList();
        }
        return start(show, shelf).stream()
                .flatMap(start -> file(show, upload.get()).stream().map(cue -> cue.at(start)))
                .filter(cue -> reaches(cue, from, to))
                .toList();
    }

    /** What can be read in a language, its times from when the picture began; empty where there is no such track. */
    Optional<List<TimedCue>> whole(ShowId show, CaptionLanguage language, Stretch stretch) {
        var shelf = shelf(show);
        var upload = shelf.upload(language);
        if (upload.isPresent()) {
            var start = start(show, shelf).orElse(Instant.EPOCH);
            return Optional.of(file(show, upload.get()).stream()
                    .filter(cue -> stretch.meets(cue.at(start)))
                    .toList());
        }
        var spoken = words.of(show, language);
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        var start = start(show, shelf).orElseGet(() -> spoken.getFirst().cue().from());
        return Optional.of(spoken.stream()
                .map(Heard::cue)
                .filter(stretch::meets)
                .map(cue -> TimedCue.of(cue, start))
                .filter(cue -> cue.fromMillis() >= 0)
                .toList());
    }

    /** What the tables tell of a show, which may be a second old. */
    Shelf shelf(ShowId show) {
        return shelves.get(show, wanted -> transactions.in(tx -> CaptionTables.shelf(tx, wanted)));
    }

    /** What the tables tell is to be read anew. */
    void changed(ShowId show) {
        shelves.invalidate(show);
    }

    /** The first picture, else when the host went on air. */
    private Optional<Instant> start(ShowId show, Shelf shelf) {
        return shelf.start().or(() -> shows.find(show).flatMap(Show::startedAt));
    }

    private List<TimedCue> file(ShowId show, Upload upload) {
        return files.get(upload.edition(), wanted -> read(show, upload.language()));
    }

    private List<TimedCue> read(ShowId show, CaptionLanguage language) {
        var body = transactions.in(tx -> CaptionTables.body(tx, show, language));
        if (body.isEmpty()) {
            return List.of();
        }
        try {
            return CaptionFile.read(body.get().getBytes(StandardCharsets.UTF_8));
        } catch (UnfitCaptions e) {
            throw new IllegalStateException("What was written cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean reaches(Cue cue, Instant from, Instant to) {
        return cue.from().isBefore(to) && cue.to().isAfter(from);
    }

    private static boolean becameKnown(Heard heard, Instant from, Instant to) {
        return heard.cue().from().isBefore(from)
                && !heard.at().isBefore(from)
                && heard.at().isBefore(to);
    }
}
