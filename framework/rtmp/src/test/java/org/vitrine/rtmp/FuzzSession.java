// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** A publisher's whole connection behind the handshake; every publication is taken, so that what comes after it is read as well. */
public final class FuzzSession {
    private FuzzSession() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var host = new Taking();
        var session = new RtmpSession(host);
        try {
            session.receive(new byte[] {3});
            session.receive(new byte[3072]);
            session.receive(input);
            while (host.asked) {
                host.asked = false;
                session.accept();
            }
        } catch (RtmpViolation refused) {
            refused.sentence();
        }
    }

    private static final class Taking implements RtmpSession.Host {
        private boolean asked;

        @Override
        public void send(byte[] bytes) {}

        @Override
        public void publish(String key) {
            asked = true;
        }

        @Override
        public void media(RtmpMessage message) {
            FlvTags.video(message.payload());
            FlvTags.audio(message.payload());
        }

        @Override
        public void unpublish() {}
    }
}
