// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CueSpoken;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowStarted;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;

/** The captions of one show that is live, with all that they need. */
final class Studio {
    static final String SLUG = "tea";
    static final CaptionLanguage EN = new CaptionLanguage("en");
    static final CaptionLanguage DE = new CaptionLanguage("de");
    static final Instant START = ManualClock.NOON;
    static final Track SOUND =
            new Track(Track.Kind.SOUND, "mp4a.40.2", 48_000, ByteBuffer.wrap(new byte[] {0x11, (byte) 0x90}));

    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final ShowDoor door = new ShowDoor();
    final ReplayDoor replays = new ReplayDoor();
    final ShowId show = shows.put(SLUG, ShowState.LIVE).id();
    final Caller.Staff host = Callers.host();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final SpokenWords words = new SpokenWords(log, clock);
    final SqlCaptions captions;
    final CaptionDesk desk;
    final Captioning captioning;

    Studio(Transactions transactions) {
        door.setShows(shows);
        captions = new SqlCaptions(transactions, door, words, clock);
        desk = new CaptionDesk(transactions, new MemoryOutbox(log), captions, words, clock);
        captioning = new Captioning(log, captions, desk, door, clock);
        log.with(words).with(captioning);
    }

    CaptionDesk.Wish wish(CaptionLanguage language) {
        return new CaptionDesk.Wish(show, language, host);
    }

    /** The show is in the green room. */
    void rehearse() {
        shows.put(SLUG, ShowState.ARMED);
    }

    /** The host goes on air at this time. */
    void goOnAir(Instant at) {
        var tea = shows.put(SLUG, ShowState.LIVE);
        shows.put(new Show(
                tea.id(),
                tea.slug(),
                tea.title(),
                tea.description(),
                tea.state(),
                tea.host(),
                tea.startsAt(),
                Optional.of(at),
                tea.endedAt(),
                tea.lineUp(),
                tea.pinned(),
                tea.poster()));
        log.append(NewEvent.of(show, new ShowStarted()));
    }

    /** Puts a file of this text. */
    void put(CaptionLanguage language, String file) throws UnfitCaptions {
        desk.put(wish(language), CaptionFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Something is written down that was said in this second. */
    void say(String cue, int second, String text) {
        say(cue, START.plusSeconds(second), START.plusSeconds(second + 1), text);
    }

    /** Something is written down that was said from one time to another. */
    void say(String cue, Instant from, Instant to, String text) {
        log.append(NewEvent.of(show, new CueSpoken(cue, EN, from, to, text)).at(from));
    }

    /** What is read from one second up to another. */
    List<String> read(CaptionLanguage language, int from, int to) {
        return captions.cues(show, language, START.plusSeconds(from), START.plusSeconds(to)).stream()
                .map(cue -> cue.text())
                .toList();
    }

    /** What was written down, all of it. */
    List<CueSpoken> spoken() {
        return log.read(show, host, 0, 1_000).stream()
                .flatMap(event -> event.as(CueSpoken.class).stream())
                .toList();
    }

    /** A frame of sound. */
    static AccessUnit frame(int number) {
        return new AccessUnit(SOUND, number * 1024L, 1024, 0, true, ByteBuffer.wrap(new byte[] {1, 2}));
    }
}
