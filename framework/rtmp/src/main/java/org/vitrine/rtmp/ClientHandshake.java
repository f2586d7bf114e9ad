// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** RTMP's simple handshake, the client's side (specification, section 5.2). Not thread-safe. */
final class ClientHandshake {
    private static final byte VERSION = 3;
    private static final int SIZE = 1536;

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private boolean answered;

    /** What is sent first. */
    byte[] greeting() {
        var random = new byte[SIZE];
        RandomGenerator.getDefault().nextBytes(random);
        Arrays.fill(random, 0, 8, (byte) 0);
        return ByteBuffer.allocate(1 + SIZE).put(VERSION).put(random).array();
    }

    boolean isDone() {
        return gathered.size() > 2 * SIZE;
    }

    /** Takes in bytes; answers what is to be sent. Once it is done, {@link #rest} has what came after it. */
    byte[] feed(byte[] bytes) throws RtmpViolation {
        gathered.writeBytes(bytes);
        if (gathered.size() > 0 && gathered.toByteArray()[0] != VERSION) {
            throw new RtmpViolation("it does not answer as RTMP does");
        }
        if (answered || gathered.size() <= SIZE) {
            return new byte[0];
        }
        answered = true;
        return Arrays.copyOfRange(gathered.toByteArray(), 1, 1 + SIZE);
    }

    byte[] rest() {
        return Arrays.copyOfRange(gathered.toByteArray(), 1 + 2 * SIZE, gathered.size());
    }
}
