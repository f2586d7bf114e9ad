// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked for below {@code /media/{slug}/}, and which stream may be asked for it.
 *
 * <p>Below {@code green-room/<name>/} lies the same before the show is on air, for staff, who are told the name; nobody guesses it.
 *
 * @param stream empty where there is none, or none that this caller may see
 * @param rest without what leads to the green room
 */
record MediaPath(Optional<LiveStream> stream, String slug, String rest) {
    private static final Pattern GREEN_ROOM = Pattern.compile("green-room/([0-9a-f]{1,32})/(.+)");

    static MediaPath of(Streams streams, String slug, String path) {
        var stream = streams.find(slug);
        var secret = GREEN_ROOM.matcher(path);
        return secret.matches()
                ? new MediaPath(stream.filter(live -> live.broadcast().isNamed(secret.group(1))), slug, secret.group(2))
                : new MediaPath(stream.filter(LiveStream::isOnAir), slug, path);
    }

    /** The folder where staff see this stream at any time. */
    static String greenRoom(LiveStream stream) {
        return "/media/" + stream.show().slug().value() + "/green-room/"
                + stream.broadcast().name() + "/";
    }
}
