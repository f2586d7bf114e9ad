// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Slug;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.MediaSegment;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.Strain;

/**
 * What every {@link MediaArchive} must do; inherit it in a test of yours.
 *
 * <p>Its segments are bytes that nothing can decode, of shows that nobody knows.
 */
public abstract class MediaArchiveContract {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private int broadcasts;

    /** What is to be tested; each call answers the same one. */
    protected abstract MediaArchive archive();

    @Test
    void aBroadcastIsTakenFromItsBeginningToItsEnd() {
        var sink = archive().open(broadcast());
        sink.init(0, bytes(7));
        for (int i = 0; i < 10; i++) {
            sink.segment(segment(i));
        }
        sink.end();
    }

    @Test
    void aBroadcastMayEndBeforeItHasShownAnything() {
        archive().open(broadcast()).end();
        var sink = archive().open(broadcast());
        sink.init(0, bytes(7));
        sink.end();
    }

    @Test
    void whatWasToldAlreadyMayBeToldAgain() {
        var broadcast = broadcast();
        for (int time = 0; time < 2; time++) {
            var sink = archive().open(broadcast);
            sink.init(0, bytes(7));
            sink.segment(segment(0));
            sink.segment(segment(1));
            sink.end();
        }
    }

    @Test
    void broadcastsDoNotKnowOfEachOther() {
        var one = archive().open(broadcast());
        var other = archive().open(broadcast());
        one.init(0, bytes(7));
        one.end();
        other.init(0, bytes(8));
        other.segment(segment(0));
        other.end();
    }

    @Test
    void whatNobodyKnowsIsNotThere() {
        for (var path : new String[] {
            "",
            "index.m3u8",
            "0123456789abcdef/s0.m4s",
            "0123456789abcdef/init0.mp4",
            "../../secret",
            "clips/1.m3u8",
            "%2e%2e/x"
        }) {
            for (boolean fromStart : new boolean[] {false, true}) {
                var request = new ArchiveRequest(Slug.of("nobody-knows-me"), path, fromStart);
                assertEquals(new ArchiveAnswer.Nothing(), archive().find(request), path);
            }
        }
        assertEquals(Optional.empty(), archive().replay(Slug.of("nobody-knows-me")));
    }

    @Test
    void whatOthersReadTooIsLeftAsItWas() {
        var sink = archive().open(broadcast());
        var init = bytes(7).asReadOnlyBuffer();
        var segment = segment(0);
        sink.init(0, init);
        sink.segment(segment);
        sink.end();

        assertEquals(0, init.position(), "duplicate() a buffer before reading on in it");
        assertEquals(0, segment.bytes().position());
        assertEquals(segment.bytes().capacity(), segment.bytes().limit());
    }

    @Test
    void theEventLoopIsNotHeldUp() {
        Strain.withoutWaiting(() -> {
            aBroadcastIsTakenFromItsBeginningToItsEnd();
            return true;
        });
    }

    private Broadcast broadcast() {
        broadcasts++;
        return new Broadcast(new ShowId(UUID.randomUUID()), "%016x".formatted(broadcasts));
    }

    private static MediaSegment segment(int number) {
        var start = ManualClock.NOON.plusSeconds(number);
        return new MediaSegment(number, 0, false, true, start, SECOND, bytes(number));
    }

    private static ByteBuffer bytes(int number) {
        return ByteBuffer.wrap(new byte[] {0, 0, 0, 8, 'm', 'd', 'a', 't', (byte) number});
    }
}
