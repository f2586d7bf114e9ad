// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionsChanged;
import org.vitrine.captions.Cue;
import org.vitrine.captions.CueSpoken;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;

/**
 * What captioners have written down, by show: read from the log when it is first asked for, and followed from then on.
 *
 * <p>Reading and hearing may overlap: both put into one map, in which the later event of a cue stays, so their order does not matter. What
 * is erased from the log goes from here at once if {@link CaptionsChanged} tells of it, else within the hour.
 */
@Component(service = {SpokenWords.class, LogListener.class})
public final class SpokenWords implements LogListener {
    private static final int PAGE = 1_000;
    private static final int MOST_SHOWS = 200;
    private static final Duration KEPT = Duration.ofHours(1);

    private final ShowLog log;
    private final Cache<ShowId, Words> shows;

    @Activate
    public SpokenWords(@Reference ShowLog log, @Reference Clock clock) {
        this.log = log;
        this.shows = Caffeine.newBuilder()
                .maximumSize(MOST_SHOWS)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public void appended(List<LogEvent> events) {
        var show = events.getFirst().show();
        if (events.stream().anyMatch(event -> event.as(CaptionsChanged.class).isPresent())) {
            shows.invalidate(show);
        }
        var words = shows.getIfPresent(show);
        if (words != null) {
            events.forEach(words::add);
        }
    }

    /** What was said in this language, by the time at which it was said. Blocks. */
    List<Heard> of(ShowId show, CaptionLanguage language) {
        return words(show).heard.entrySet().stream()
                .filter(entry -> entry.getKey().language().equals(language))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(heard -> heard.cue().from()))
                .toList();
    }

    /** The languages in which anything was written down. Blocks. */
    Set<CaptionLanguage> languages(ShowId show) {
        return words(show).heard.keySet().stream().map(Name::language).collect(Collectors.toSet());
    }

    /**
     * Erases what was said in this language during this time, with all that had stood in its place before it was put right. Blocks.
     *
     * @return how many captions that were
     */
    int erase(ShowId show, CaptionLanguage language, Stretch stretch) {
        var said = said(show, language);
        var cues = said.entrySet().stream()
                .filter(entry ->
                        stretch.meets(entry.getValue().from(), entry.getValue().to()))
                .map(entry -> entry.getValue().cue())
                .collect(Collectors.toSet());
        said.forEach((event, spoken) -> {
            if (cues.contains(spoken.cue())) {
                log.erase(show, event);
            }
        });
        shows.invalidate(show);
        return cues.size();
    }

    /** All that the log still has the words of, by their events. */
    private Map<UUID, CueSpoken> said(ShowId show, CaptionLanguage language) {
        var said = new HashMap<UUID, CueSpoken>();
        var page = log.read(show, Caller.Staff.SYSTEM, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(event -> event.as(CueSpoken.class)
                    .filter(spoken -> spoken.language().equals(language) && spoken.text() != null)
                    .ifPresent(spoken -> said.put(event.id(), spoken)));
            page = log.read(show, Caller.Staff.SYSTEM, page.getLast().offset(), PAGE);
        }
        return said;
    }

    private Words words(ShowId show) {
        var words = shows.get(show, first -> new Words());
        words.read(log, show);
        return words;
    }

    /**
     * Something that was written down.
     *
     * @param at when that was
     */
    record Heard(long offset, Instant at, Cue cue) {}

    private record Name(CaptionLanguage language, String cue) {}

    /** One show's. */
    private static final class Words {
        private final Map<Name, Heard> heard = new ConcurrentHashMap<>();
        private boolean whole;

        /** Reads the log, if that has not been done; others wait for it. */
        synchronized void read(ShowLog log, ShowId show) {
            long after = 0;
            while (!whole) {
                var page = log.read(show, Caller.Staff.SYSTEM, after, PAGE);
                page.forEach(this::add);
                whole = page.isEmpty();
                after = whole ? after : page.getLast().offset();
            }
        }

        void add(LogEvent event) {
            event.as(CueSpoken.class).ifPresent(spoken -> {
                var text = spoken.text();
                if (text != null) {
                    var cue = new Cue(spoken.from(), spoken.to(), CueText.ofPlain(text));
                    heard.merge(
                            new Name(spoken.language(), spoken.cue()),
                            new Heard(event.offset(), event.at(), cue),
                            (one, other) -> one.offset() > other.offset() ? one : other);
                }
            });
        }
    }
}
