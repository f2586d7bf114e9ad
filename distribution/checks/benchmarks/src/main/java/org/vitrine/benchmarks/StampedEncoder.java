// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A camera whose pictures bear the time at which they were taken, and ffmpeg, which streams them with a tone: 30 a second, 1.5 Mbit/s, a key frame each second. */
public final class StampedEncoder implements AutoCloseable {
    private static final int RATE = 30;
    private static final List<String> PLAIN = List.of("-preset", "ultrafast", "-tune", "zerolatency");
    /** What reorders pictures, as encoders do for quality, and looks ahead no farther than that takes. */
    private static final List<String> REORDERED = List.of(
            "-preset",
            "veryfast",
            "-bf",
            "2",
            "-x264-params",
            "b-adapt=0:rc-lookahead=0:sync-lookahead=0:sliced-threads=1");

    private final Process process;
    private final Clock clock;
    private final long begun;
    private final Thread camera;
    private volatile boolean closed;

    private StampedEncoder(Process process, Clock clock) {
        this.process = process;
        this.clock = clock;
        this.begun = clock.millis();
        this.camera = Thread.ofPlatform().name("camera").start(this::run);
    }

    /** Begins to stream. */
    public static StampedEncoder start(URI to, boolean reordered, Clock clock) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of("ffmpeg", "-v", "error", "-fflags", "nobuffer", "-probesize", "32", "-f", "rawvideo"));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-s", StampedPicture.WIDTH + "x" + StampedPicture.HEIGHT));
        command.addAll(List.of("-r", Integer.toString(RATE), "-i", "pipe:0"));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=sample_rate=48000", "-c:v", "libx264"));
        command.addAll(reordered ? REORDERED : PLAIN);
        command.addAll(List.of("-threads", "1", "-b:v", "1500k", "-maxrate", "1500k", "-bufsize", "750k"));
        command.addAll(
                List.of("-g", Integer.toString(RATE), "-keyint_min", Integer.toString(RATE), "-sc_threshold", "0"));
        command.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-flush_packets", "1", "-f", "flv", to.toString()));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new StampedEncoder(process, clock);
    }

    /** When its first picture was taken, in milliseconds since 1970. */
    public long begun() {
        return begun;
    }

    /** Ends it as a power cut does. */
    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        try {
            camera.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var picture = new StampedPicture();
        long start = System.nanoTime();
        try (OutputStream out = process.getOutputStream()) {
            for (long frame = 0; !closed; frame++) {
                long due = start + frame * 1_000_000_000L / RATE;
                LockSupport.parkNanos(due - System.nanoTime());
                out.write(picture.at(clock.millis()));
                out.flush();
            }
        } catch (IOException gone) {
            if (!closed) {
                throw new IllegalStateException("ffmpeg has ended", gone);
            }
        }
    }
}
