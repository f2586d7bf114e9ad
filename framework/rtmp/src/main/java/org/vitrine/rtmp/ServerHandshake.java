// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** RTMP's simple handshake, the server's side (specification, section 5.2). Not thread-safe. */
final class ServerHandshake {
    private static final byte VERSION = 3;
    private static final int SIZE = 1536;

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private boolean answered;
    private boolean done;

    boolean isDone() {
        return done;
    }

    /** Takes in bytes; answers what is to be sent. Once it is done, {@link #rest} has what came after it. */
    byte[] feed(byte[] bytes) throws RtmpViolation {
        gathered.writeBytes(bytes);
        if (gathered.size() > 0 && gathered.toByteArray()[0] != VERSION) {
            throw new RtmpViolation("it does not begin as RTMP does");
        }
        var answer = new byte[0];
        if (!answered && gathered.size() > SIZE) {
            answered = true;
            answer = answer(gathered.toByteArray());
        }
        done = gathered.size() > 2 * SIZE;
        return answer;
    }

    byte[] rest() {
        return Arrays.copyOfRange(gathered.toByteArray(), 1 + 2 * SIZE, gathered.size());
    }

    private static byte[] answer(byte[] theirs) {
        var random = new byte[SIZE];
        RandomGenerator.getDefault().nextBytes(random);
        Arrays.fill(random, 0, 8, (byte) 0);
        return ByteBuffer.allocate(1 + 2 * SIZE)
                .put(VERSION)
                .put(random)
                .put(theirs, 1, SIZE)
                .array();
    }
}
