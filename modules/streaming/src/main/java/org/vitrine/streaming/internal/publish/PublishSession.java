// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.FlvTags.Tag;

/**
 * What one browser says: a hello, then its tracks, then a message for each picture and each packet of sound.
 *
 * <p>Knows no sockets; not thread-safe. The tracks may be told again when they change. Nothing but a hello is taken before
 * {@link #accept}, and no picture or sound before its track.
 */
public final class PublishSession {
    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 16 << 10;

    /** The longest picture, in bytes; the shop's port takes no longer messages. */
    public static final int LONGEST_UNIT = 1 << 20;

    private static final int LONGEST_DESCRIPTION = 1 << 10;
    private static final int LONGEST_TICKET = 2 << 10;

    private final Host host;
    private boolean greeted;
    private boolean open;
    private boolean video;
    private boolean audio;

    /** Hears what the browser wants. */
    public interface Host {
        /** Somebody wants in. */
        void hello(String ticket);

        /** Something is streamed, at this time of the browser's clock in milliseconds. */
        void media(Tag tag, long timestamp);
    }

    public PublishSession(Host host) {
        this.host = host;
    }

    /** Lets the browser stream from now on. */
    public void accept() {
        open = true;
    }

    /** Takes in a text. */
    public void text(String frame) throws PublishViolation {
        if (frame.length() > LONGEST_TEXT) {
            throw new PublishViolation(Ending.TOO_LARGE, "A text has at most " + LONGEST_TEXT + " characters.");
        }
        var body = read(frame);
        if (body.has("hello") && !greeted) {
            greeted = true;
            host.hello(text(body.path("hello"), "ticket", LONGEST_TICKET));
        } else if (body.has("tracks") && open) {
            tracks(body.path("tracks"));
        } else {
            throw bad("First comes one hello, then tracks, then pictures and sound.");
        }
    }

    /** Takes in bytes. */
    public void binary(byte[] message) throws PublishViolation {
        var unit = Unit.read(message);
        if (!open || (unit.picture() ? !video : !audio)) {
            throw bad("A " + (unit.picture() ? "picture" : "sound") + " came before its track.");
        }
        var tag = unit.picture() ? new Tag.Picture(unit.key(), 0, unit.data()) : new Tag.Sound(unit.data());
        host.media(tag, unit.micros() / 1000);
    }

    private void tracks(JsonNode tracks) throws PublishViolation {
        if (!tracks.has("video") && !tracks.has("audio")) {
            throw bad("There is at least one track, video or audio.");
        }
        if (tracks.has("video")) {
            var avcC = description(tracks.path("video"), Set.of("avc1"));
            requireFourByteLengths(avcC);
            video = true;
            host.media(new Tag.VideoConfig(FlvCodec.H264, avcC), 0);
        }
        if (tracks.has("audio")) {
            var head = description(tracks.path("audio"), Set.of("opus"));
            audio = true;
            host.media(new Tag.AudioConfig(FlvCodec.OPUS, head), 0);
        }
    }

    private static void requireFourByteLengths(byte[] avcC) throws PublishViolation {
        if (avcC.length < 5 || (avcC[4] & 3) != 3) {
            throw new PublishViolation(Ending.UNREADABLE, "Pictures come in units with lengths of four bytes.");
        }
    }

    private static byte[] description(JsonNode track, Set<String> codecs) throws PublishViolation {
        var codec = text(track, "codec", 40);
        if (!codecs.contains(codec.split("\\.", 2)[0])) {
            throw new PublishViolation(Ending.UNREADABLE, "Pictures are taken in H.264 and sound in Opus.");
        }
        try {
            return Base64.getDecoder().decode(text(track, "description", LONGEST_DESCRIPTION));
        } catch (IllegalArgumentException e) {
            throw bad("A track's description is no base64.");
        }
    }

    private static String text(JsonNode object, String name, int longest) throws PublishViolation {
        var value = object.path(name);
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw bad("There is no \"" + name + "\", or none that can be.");
        }
        return value.textValue();
    }

    private static JsonNode read(String frame) throws PublishViolation {
        try {
            return Json.read(frame);
        } catch (BadJson e) {
            throw bad(Objects.requireNonNullElse(e.getMessage(), "A text is JSON."));
        }
    }

    private static PublishViolation bad(String sentence) {
        return new PublishViolation(Ending.BAD_FRAME, sentence);
    }
}
