// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A client and a server of this bundle, and between them what each has sent and the other has not taken in. */
final class Wire {
    final ToldClient client = new ToldClient();
    final ToldServer server = new ToldServer();
    final ClientSession session;
    private final RtmpSession far = new RtmpSession(server);

    Wire(String app, String key, List<String> fourCcs) {
        var url = new PublishUrl(false, "example.com", 1935, app);
        session = new ClientSession(client, new Publication(url, key, fourCcs));
    }

    /** Until the server has to decide. */
    void begin() throws RtmpViolation {
        session.begin();
        deliver();
    }

    void accept() throws RtmpViolation {
        far.accept();
        deliver();
    }

    void refuse(String code, String sentence) throws RtmpViolation {
        far.refuse(code, sentence);
        deliver();
    }

    /** Hands over what was sent, until nobody has anything more to say. */
    void deliver() throws RtmpViolation {
        while (!client.sending.isEmpty() || !server.sending.isEmpty()) {
            for (var bytes = client.sending.poll(); bytes != null; bytes = client.sending.poll()) {
                far.receive(bytes);
            }
            for (var bytes = server.sending.poll(); bytes != null; bytes = server.sending.poll()) {
                session.receive(bytes);
            }
        }
    }

    static final class ToldClient implements ClientSession.Host {
        final List<byte[]> sent = new ArrayList<>();
        final List<String> refusal = new ArrayList<>();
        private final Queue<byte[]> sending = new ArrayDeque<>();
        boolean publishing;

        @Override
        public void send(byte[] bytes) {
            sent.add(bytes);
            sending.add(bytes);
        }

        @Override
        public void publishing() {
            publishing = true;
        }

        @Override
        public void refused(String code, String sentence) {
            refusal.addAll(List.of(code, sentence));
        }

        /** What was sent, put together again. */
        List<RtmpMessage> messages() throws RtmpViolation {
            var reader = new ChunkReader();
            sent.forEach(reader::feed);
            var messages = new ArrayList<RtmpMessage>();
            for (var message = reader.next(); message != null; message = reader.next()) {
                messages.add(message);
            }
            return messages;
        }
    }

    static final class ToldServer implements RtmpSession.Host {
        final List<String> keys = new ArrayList<>();
        final List<RtmpMessage> media = new ArrayList<>();
        private final Queue<byte[]> sending = new ArrayDeque<>();
        int ends;

        @Override
        public void send(byte[] bytes) {
            sending.add(bytes);
        }

        @Override
        public void publish(String key) {
            keys.add(key);
        }

        @Override
        public void media(RtmpMessage message) {
            media.add(message);
        }

        @Override
        public void unpublish() {
            ends++;
        }
    }
}
