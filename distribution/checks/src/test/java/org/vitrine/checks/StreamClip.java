// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.testkit.stream.Clip;

/** Moving picture and sound to stream over and over. */
final class StreamClip {
    private StreamClip() {}

    /** The demo's own clip, which is there without ffmpeg. */
    static Clip demo() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }

    /**
     * Ten seconds as hosts usually send them: 640x360, 30 pictures a second, 1.5 Mbit/s. Lets ffmpeg make them in this folder; the test is
     * skipped, loudly, where there is none.
     */
    static Clip in(Path folder) throws IOException {
        var file = folder.resolve("stream.flv");
        var command = new ArrayList<>(List.of(Media.require("ffmpeg").toString(), "-v", "error", "-y"));
        command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30,noise=alls=20:allf=t"));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=sample_rate=48000", "-t", "10"));
        command.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "30"));
        command.addAll(List.of("-b:v", "1400k", "-minrate", "1400k", "-maxrate", "1400k", "-bufsize", "700k"));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "96k", "-f", "flv", file.toString()));
        Command.in(folder).run(0, command.toArray(String[]::new));
        return Clip.of(file);
    }
}
