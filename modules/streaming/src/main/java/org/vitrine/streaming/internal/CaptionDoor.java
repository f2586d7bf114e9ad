// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionService;
import org.vitrine.http.Problem;
import org.vitrine.store.StoreBusy;

/**
 * Answers with captions in playlists: which there are in the multivariant one, a playlist for each track, and its segments.
 *
 * <p>Whoever knows the captions may read a database, so it is asked on a virtual thread; answers go out on the request's event loop. It may come
 * and go: without it a show is played without captions.
 */
final class CaptionDoor {
    static final String PREFIX = "captions/";

    private static final System.Logger LOG = System.getLogger(CaptionDoor.class.getName());
    private static final Pattern PATH =
            Pattern.compile(PREFIX + "([A-Za-z0-9-]{2,35})/(?:index\\.m3u8|([0-9a-f]+)/s(\\d{1,9})\\.vtt)");
    private static final String WEBVTT = "text/vtt; charset=utf-8";
    /** What became known late stands in a later segment, so what has been fetched may be kept for a while. */
    private static final String A_WHILE = "public, max-age=5";

    private final AtomicReference<@Nullable CaptionService> captions = new AtomicReference<>();

    void set(CaptionService service) {
        captions.set(service);
    }

    void unset(CaptionService service) {
        captions.compareAndSet(service, null);
    }

    /** Answers the multivariant playlist. */
    void multivariant(MediaAnswer answer, LiveStream stream) {
        ask(
                service -> service.tracks(stream.show().show()),
                tracks -> answer.send(
                        stream.multivariant(tracks.orElse(List.of())), MediaRoute.PLAYLIST, MediaRoute.ONE_PART));
    }

    /** Answers a path below {@link #PREFIX}. */
    void handle(MediaAnswer answer, LiveStream stream, String path) {
        var match = PATH.matcher(path);
        var language = match.matches() ? language(match.group(1)) : Optional.<CaptionLanguage>empty();
        if (language.isEmpty()) {
            answer.gone();
        } else if (match.group(3) == null) {
            answer.send(stream.subtitles().playlist().map(Buffer::buffer), MediaRoute.PLAYLIST, MediaRoute.ONE_PART);
        } else if (stream.broadcast().isNamed(match.group(2))) {
            segment(answer, stream, language.get(), Integer.parseInt(match.group(3)));
        } else {
            answer.gone();
        }
    }

    private void segment(MediaAnswer answer, LiveStream stream, CaptionLanguage language, int number) {
        var subtitles = stream.subtitles();
        var stretch = subtitles.stretch(number);
        if (stretch.isEmpty()) {
            answer.gone();
            return;
        }
        var part = stretch.get();
        ask(service -> service.cues(stream.show().show(), language, part.from(), part.to()), cues -> {
            if (cues.isEmpty()) {
                answer.refuse(
                        Problem.of(503, "no-captions", "The captions cannot be read now; try again in a second."));
            } else {
                var text = Buffer.buffer(subtitles.segment(part, cues.get()));
                answer.send(Optional.of(text), WEBVTT, A_WHILE);
            }
        });
    }

    /** Asks for something, and says what came of it on the event loop; empty where nobody knows. */
    private <T> void ask(Function<CaptionService, T> question, Consumer<Optional<T>> answered) {
        var service = captions.get();
        if (service == null) {
            answered.accept(Optional.empty());
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        Thread.ofVirtual().name("captions").start(() -> {
            var found = found(service, question);
            context.runOnContext(now -> answered.accept(found));
        });
    }

    private static <T> Optional<T> found(CaptionService service, Function<CaptionService, T> question) {
        try {
            return Optional.of(question.apply(service));
        } catch (StoreBusy e) {
            LOG.log(Level.DEBUG, "The captions of a show cannot be read now", e);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The captions of a show could not be read", e);
            return Optional.empty();
        }
    }

    private static Optional<CaptionLanguage> language(String tag) {
        try {
            return Optional.of(new CaptionLanguage(tag));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
