// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

/**
 * One tag of an FLV file: a picture, a piece of sound, or words about them.
 *
 * @param timestampMillis when it is to be decoded, 32 bits wide
 * @param body as RTMP carries it, to be left as it is
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, never compared
public record FlvTag(Kind kind, long timestampMillis, byte[] body) {
    /** What a tag holds, by the number that FLV and RTMP share. */
    public enum Kind {
        AUDIO(8),
        VIDEO(9),
        SCRIPT(18);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        /** The number that stands for it in FLV and RTMP. */
        public int number() {
            return number;
        }
    }

    /** The same at another time. */
    public FlvTag at(long otherMillis) {
        return new FlvTag(kind, otherMillis, body);
    }

    /** Whether it says how to decode the others (AVC's and AAC's sequence headers). */
    public boolean isHeader() {
        return switch (kind) {
            case AUDIO -> body.length > 1 && (body[0] & 0xF0) == 0xA0 && body[1] == 0;
            case VIDEO -> body.length > 1 && (body[0] & 0x0F) == 7 && body[1] == 0;
            case SCRIPT -> false;
        };
    }
}
