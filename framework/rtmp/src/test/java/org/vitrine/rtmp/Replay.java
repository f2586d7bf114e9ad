// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plays a publisher's bytes to a session, and says what came of them. */
final class Replay implements RtmpSession.Host {
    private final RtmpSession session = new RtmpSession(this);
    private final List<String> told = new ArrayList<>();
    private final List<RtmpMessage> media = new ArrayList<>();
    private boolean asked;

    /** What came of the bytes, cut before each of these places. */
    static Replay of(byte[] bytes, int... cuts) throws RtmpViolation {
        var replay = new Replay();
        int from = 0;
        for (int cut : cuts) {
            replay.feed(Arrays.copyOfRange(bytes, from, cut));
            from = cut;
        }
        replay.feed(Arrays.copyOfRange(bytes, from, bytes.length));
        return replay;
    }

    /** Each event in a line: publications, messages with time and content, the end. */
    List<String> told() {
        return told;
    }

    List<RtmpMessage> media() {
        return media;
    }

    private void feed(byte[] bytes) throws RtmpViolation {
        session.receive(bytes);
        if (asked) {
            asked = false;
            session.accept();
        }
    }

    @Override
    public void send(byte[] bytes) {}

    @Override
    public void publish(String key) {
        told.add("publish " + key);
        asked = true;
    }

    @Override
    public void media(RtmpMessage message) {
        media.add(message);
        told.add(message.type() + " at " + message.timestamp() + ": " + message.payload().length + " bytes, "
                + Arrays.hashCode(message.payload()));
    }

    @Override
    public void unpublish() {
        told.add("unpublish");
    }
}
