// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Takes one publisher on a port of its own and writes down what it sends, byte by byte; the README beside the recordings says how it is run.
 */
public final class SessionRecorder implements RtmpSession.Host {
    private static final int ROOM = 64 << 10;

    private final OutputStream out;
    private boolean asked;

    private SessionRecorder(OutputStream out) {
        this.out = out;
    }

    /** Records into the file that is named, from the port that is named. */
    public static void main(String[] arguments) throws IOException, RtmpViolation {
        try (var port = new ServerSocket(Integer.parseInt(arguments[1]));
                var socket = port.accept();
                var file = Files.newOutputStream(Path.of(arguments[0]))) {
            new SessionRecorder(socket.getOutputStream()).record(socket, file);
        }
    }

    private void record(Socket socket, OutputStream file) throws IOException, RtmpViolation {
        var session = new RtmpSession(this);
        var room = new byte[ROOM];
        for (int read = socket.getInputStream().read(room);
                read > 0;
                read = socket.getInputStream().read(room)) {
            file.write(room, 0, read);
            session.receive(Arrays.copyOf(room, read));
            if (asked) {
                asked = false;
                session.accept();
            }
        }
    }

    @Override
    public void send(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void publish(String key) {
        asked = true;
    }

    @Override
    public void media(RtmpMessage message) {}

    @Override
    public void unpublish() {}
}
