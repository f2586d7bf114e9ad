// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.FlvTag;

/** Streams as the green room's page does, with the pictures of a clip and Opus's packets of silence. */
final class BrowserPublisher implements WebSocket.Listener {
    static final int PICTURE = 1;
    static final int SOUND = 2;
    static final byte[] SILENCE = HexFormat.of().parseHex("f8fffe");
    static final String OPUS_HEAD =
            Base64.getEncoder().encodeToString(HexFormat.of().parseHex("4f70757348656164" + "0101380180bb0000000000"));

    final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closeCode;

    BrowserPublisher(TestStation station, URI address) {
        socket = station.socket(address, this);
    }

    /** Says hello with a host's ticket, and waits until it may stream. */
    static BrowserPublisher ready(TestStation station, String ticket) {
        var publisher = new BrowserPublisher(station, station.publish(TestStation.SLUG));
        publisher.hello(ticket);
        publisher.await("ready");
        return publisher;
    }

    void hello(String ticket) {
        say("{\"hello\":{\"ticket\":\"" + ticket + "\"}}");
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Tells of pictures as in this clip, and of sound. */
    void tracks(Clip clip) {
        say("{\"tracks\":{\"video\":{\"codec\":\"avc1.64000b\",\"description\":\"" + description(clip)
                + "\"},\"audio\":{\"codec\":\"opus\",\"description\":\"" + OPUS_HEAD + "\"}}}");
    }

    static String description(Clip clip) {
        var header =
                pictures(clip).stream().filter(FlvTag::isHeader).findFirst().orElseThrow();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(header.body(), 5, header.body().length));
    }

    /** Sends all pictures of a clip, with sound up to each of them, from this time on; answers when it ends. */
    long play(Clip clip, long fromMillis) {
        long sound = fromMillis;
        for (var picture :
                pictures(clip).stream().filter(tag -> !tag.isHeader()).toList()) {
            long at = fromMillis + picture.timestampMillis();
            for (; sound <= at; sound += 20) {
                send(SOUND, 0, sound * 1000, SILENCE);
            }
            int key = picture.body()[0] >> 4 == 1 ? 1 : 0;
            send(PICTURE, key, at * 1000, Arrays.copyOfRange(picture.body(), 5, picture.body().length));
        }
        return fromMillis + clip.millis();
    }

    void send(int kind, int flags, long micros, byte[] data) {
        send(ByteBuffer.allocate(10 + data.length)
                .put((byte) kind)
                .put((byte) flags)
                .putLong(micros)
                .put(data)
                .array());
    }

    void send(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
    }

    JsonNode await(String name) {
        return Eventually.get(
                () -> heard.stream()
                        .map(frame -> frame.path(name))
                        .reduce(Json.object(), (a, b) -> b.isMissingNode() ? a : b),
                found -> heard.stream().anyMatch(frame -> frame.has(name)));
    }

    /** The code of the error that it was told, once its connection has been closed. */
    String awaitEnd() {
        Eventually.until(() -> closeCode != 0);
        return await("error").path("code").asText();
    }

    int closeCode() {
        return closeCode;
    }

    void leave() {
        socket.abort();
    }

    /** The header and pictures, without the mark of the film's end. */
    private static List<FlvTag> pictures(Clip clip) {
        return clip.tags().stream()
                .filter(tag -> tag.kind() == FlvTag.Kind.VIDEO && tag.body().length > 5)
                .toList();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(Json.read(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode = -1;
    }
}
