// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

/** What the terminal says when the demo shop opens. */
final class Notice {
    private Notice() {}

    static String of(Details details) {
        return """

                The demo shop is open, with a show on air.

                  Watch, talk, buy   %s
                  Console            %s
                  Log in as          %s  %s

                  Stream yourself; the demo's own clip gives way to you and comes back after you:
                    OBS      Settings > Stream > Custom: server %s, stream key %s
                    ffmpeg   ffmpeg -re -i film.mp4 -c:v libx264 -bf 0 -g 60 -c:a aac -f flv %s/%s

                %s
                """.formatted(
                        details.player(),
                        details.console(),
                        details.email(),
                        details.password(),
                        details.rtmp(),
                        details.streamKey(),
                        details.rtmp(),
                        details.streamKey(),
                        DemoFile.pretty(details));
    }
}
