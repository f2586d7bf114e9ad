// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** One chunk stream: the header it goes on from, and the message that is under way. */
final class ChunkStream {
    private static final byte[] NOTHING = {};

    private Header last = new Header(true, false, 0, 0, 0, 0);
    private byte[] payload = NOTHING;
    private int received;
    private long timestamp;

    /** How much of the message under way has come. */
    int received() {
        return received;
    }

    Header repeated() {
        return last;
    }

    boolean isWhole() {
        return received == last.length();
    }

    void add(Header header, byte[] from, int at, int length) {
        if (received == 0) {
            begin(header);
        }
        System.arraycopy(from, at, payload, received, length);
        received += length;
    }

    RtmpMessage take() {
        var whole = payload;
        drop();
        return new RtmpMessage(last.type(), last.streamId(), timestamp, whole);
    }

    /** Forgets the message under way, and frees what it took. */
    void drop() {
        received = 0;
        payload = NOTHING;
    }

    /** A first message's time is absolute in type 0, and a step from the one before in the others; type 3 repeats the step. */
    private void begin(Header header) {
        timestamp = (header.absolute() ? header.timeField() : timestamp + header.timeField()) & 0xFFFFFFFFL;
        last = header;
        payload = new byte[header.length()];
    }

    /**
     * What a chunk's header says, with what it leaves out taken from the one before.
     *
     * @param absolute whether the time is a time, not a step
     * @param extended whether the time stands behind the header in four bytes
     */
    record Header(boolean absolute, boolean extended, long timeField, int length, int type, int streamId) {
        Header withTimeField(long field) {
            return new Header(absolute, extended, field, length, type, streamId);
        }
    }
}
