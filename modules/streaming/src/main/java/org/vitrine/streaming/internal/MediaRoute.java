// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.streaming.internal.hls.View;
import org.vitrine.streaming.internal.hls.Wanted;

/**
 * Serves playlists, parts, segments and the live socket.
 *
 * <p>Parts and segments have addresses that are never used again, so they may be cached for ever. A playlist that was waited for may
 * be cached for one second, so that a content delivery network asks once for a crowd.
 */
final class MediaRoute implements RawRoute {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern PIECE = Pattern.compile("([0-9a-f]+)/(init|p|s)(\\d{1,9})\\.(mp4|m4s)");
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ONE_PART = "public, max-age=1";
    private static final Pattern RENDITION = Pattern.compile("r/([a-z0-9-]{1,32})/(.+)");
    private static final String SOUND = "sound/";
    private static final String NEVER = "no-cache";
    static final String PLAYLIST = "application/vnd.apple.mpegurl";
    static final String MP4 = "video/mp4";
    private static final int MOST_AHEAD = 2;

    private final Streams streams;
    private final LiveSocketDoor sockets;
    private final CaptionDoor captions;
    private final ArchiveDoor archive;

    MediaRoute(Streams streams, LiveSocketDoor sockets, CaptionDoor captions, ArchiveDoor archive) {
        this.streams = streams;
        this.sockets = sockets;
        this.captions = captions;
        this.archive = archive;
    }

    @Override
    public String path() {
        return "/media/{slug}/*";
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        var path = MediaPath.of(streams, parameters.getOrDefault("slug", ""), parameters.getOrDefault("*", ""));
        var rest = path.rest();
        var stream = path.stream();
        if (rest.equals("live") && Upgrade.isWanted(request) && Upgrade.isBare(request)) {
            sockets.open(request, stream);
            return;
        }
        var answer = new MediaAnswer(request);
        if (request.method().equals(HttpMethod.OPTIONS)) {
            answer.preflight();
        } else if (!READING.contains(request.method())) {
            answer.refuse(Problem.of(405, "method-not-allowed", "Media can be read, nothing else."));
        } else if (rest.equals("live")) {
            answer.refuse(Problem.of(426, "upgrade-required", "Open a WebSocket here, or read index.m3u8."));
        } else if (stream.isEmpty() || !has(stream.get(), request, rest)) {
            archive.answer(answer, path.slug(), rest);
        } else if (rest.equals("master.m3u8")) {
            captions.multivariant(answer, stream.get());
        } else if (rest.startsWith(CaptionDoor.PREFIX)) {
            captions.handle(answer, stream.get(), rest);
        } else {
            serve(answer, stream.get(), rest);
        }
    }

    private static void serve(MediaAnswer answer, LiveStream stream, String rest) {
        var rendition = RENDITION.matcher(rest);
        if (rendition.matches()) {
            stream.remakes()
                    .find(rendition.group(1))
                    .ifPresentOrElse(
                            broadcast ->
                                    serve(answer, new Edition(stream, broadcast, view -> view), rendition.group(2)),
                            answer::gone);
        } else if (rest.startsWith(SOUND)) {
            serve(answer, new Edition(stream, stream.broadcast(), View::soundAlone), rest.substring(SOUND.length()));
        } else {
            serve(answer, new Edition(stream, stream.broadcast(), view -> view), rest);
        }
    }

    /** Whether the stream itself answers this: what has left it may still be kept, and so may the beginning of the show. */
    private static boolean has(LiveStream stream, HttpServerRequest request, String rest) {
        if (rest.equals("index.m3u8")) {
            return !"start".equals(request.getParam("from"));
        }
        var name = PIECE.matcher(rest);
        if (!name.matches()) {
            return rest.equals("master.m3u8")
                    || rest.startsWith(SOUND)
                    || rest.startsWith(CaptionDoor.PREFIX)
                    || RENDITION.matcher(rest).matches();
        }
        int number = Integer.parseInt(name.group(3));
        return stream.broadcast().isNamed(name.group(1))
                && switch (name.group(2)) {
                    case "init" -> stream.broadcast().view().init(number).isPresent();
                    case "s" -> stream.broadcast().view().segment(number).isPresent();
                    default -> true;
                };
    }

    private static void serve(MediaAnswer answer, Edition edition, String rest) {
        if (rest.equals("index.m3u8")) {
            playlist(answer, edition);
        } else {
            piece(answer, edition, rest);
        }
    }

    private static void playlist(MediaAnswer answer, Edition edition) {
        var request = answer.request();
        var sequence = number(request.getParam("_HLS_msn"));
        long index = number(request.getParam("_HLS_part")).orElse(-1);
        boolean delta = request.getParam("_HLS_skip") != null;
        long newest = edition.broadcast().view().lastSequence();
        if (sequence.isEmpty() && index < 0) {
            answer.send(edition.now().playlist(delta), PLAYLIST, NEVER);
        } else if (sequence.isEmpty() || sequence.getAsLong() > newest + MOST_AHEAD) {
            answer.refuse(
                    Problem.of(400, "bad-request", "The playlist is at " + newest + "; ask for that or the next one."));
        } else {
            var wanted = Wanted.playlist(sequence.getAsLong(), index);
            edition.when(wanted, answer, now -> answer.send(now.playlist(delta), PLAYLIST, ONE_PART));
        }
    }

    private static void piece(MediaAnswer answer, Edition edition, String rest) {
        var name = PIECE.matcher(rest);
        if (!name.matches() || !edition.broadcast().isNamed(name.group(1))) {
            answer.gone();
            return;
        }
        int number = Integer.parseInt(name.group(3));
        switch (name.group(2)) {
            case "init" -> answer.send(edition.now().init(number), MP4, FOR_EVER);
            case "s" -> answer.send(edition.now().segment(number), MP4, FOR_EVER);
            default -> part(answer, edition, number);
        }
    }

    /** The part that is hinted at may be asked for before it is there. */
    private static void part(MediaAnswer answer, Edition edition, int number) {
        if (number == edition.broadcast().view().nextPart()) {
            edition.when(Wanted.part(number), answer, now -> answer.send(now.part(number), MP4, FOR_EVER));
        } else {
            answer.send(edition.now().part(number), MP4, FOR_EVER);
        }
    }

    private static OptionalLong number(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
