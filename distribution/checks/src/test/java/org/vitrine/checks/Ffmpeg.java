// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An encoder as hosts use it: ffmpeg that streams its own test picture, 320 pixels wide, until it is closed. */
final class Ffmpeg implements AutoCloseable {
    static final int WIDTH = 320;

    private final Process process;

    private Ffmpeg(Process process) {
        this.process = process;
    }

    /** The test is skipped, loudly, where there is no ffmpeg. */
    static Ffmpeg publish(URI to) throws IOException {
        return publish(to, WIDTH + "x180");
    }

    /** Streams a picture of this size, such as {@code 640x360}. */
    static Ffmpeg publish(URI to, String size) throws IOException {
        var command = List.of(
                Media.require("ffmpeg").toString(),
                "-v error -re -f lavfi -i testsrc2=size=" + size + ":rate=30 -f lavfi -i sine=sample_rate=48000",
                "-c:v libx264 -preset ultrafast -tune zerolatency -g 30 -pix_fmt yuv420p -c:a aac -f flv",
                to.toString());
        return new Ffmpeg(new ProcessBuilder(String.join(" ", command).split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** How many pictures of a file can be decoded; it may still be written. */
    static int frames(Path file) {
        var command = List.of(
                Media.require("ffprobe").toString(),
                "-v quiet -select_streams v -count_frames -show_entries stream=nb_read_frames -of csv=p=0",
                file.toString());
        try {
            var probe = new ProcessBuilder(String.join(" ", command).split(" ")).start();
            try (var answer = probe.inputReader()) {
                return answer.lines()
                        .filter(line -> line.matches("\\d+"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isStreaming() {
        return process.isAlive();
    }

    /** Hangs up as one does with Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
