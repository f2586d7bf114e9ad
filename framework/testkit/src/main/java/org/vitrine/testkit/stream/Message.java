// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

/**
 * One RTMP message.
 *
 * @param timestamp in milliseconds, 32 bits wide
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, never compared
record Message(int type, int streamId, long timestamp, byte[] payload) {
    static final int SET_CHUNK_SIZE = 1;
    static final int USER_CONTROL = 4;
    static final int COMMAND = 20;
}
