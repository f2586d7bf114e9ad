// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.random.RandomGenerator;

/** RTMP's simple handshake, the client's side. */
final class Handshake {
    private static final int VERSION = 3;
    private static final int SIZE = 1536;

    private Handshake() {}

    static void perform(Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        var random = new byte[SIZE];
        RandomGenerator.getDefault().nextBytes(random);
        java.util.Arrays.fill(random, 0, 8, (byte) 0);
        out.writeByte(VERSION);
        out.write(random);
        var in = new DataInputStream(socket.getInputStream());
        if (in.readUnsignedByte() != VERSION) {
            throw new IOException("The server does not speak RTMP");
        }
        var theirs = in.readNBytes(SIZE);
        out.write(theirs);
        in.skipNBytes(SIZE);
    }
}
