// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.rtmp.FlvBodies;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.FlvStream;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * One run of the program for one stream, from its start to its end.
 *
 * <p>{@link #offer} is called by the stream's event loop and never waits. Virtual threads of its own write to the program, read each
 * step's pictures, its progress and its complaints; they end with it. When the process of Vitrine ends, however that happens, the
 * program's input ends, and so does the program.
 */
final class Run {
    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private static final long WATCH_MILLIS = 200;

    private final Track track;
    private final Map<Step, Rendition> renditions;
    private final GroupQueue queue = new GroupQueue();
    private final Delay delay;
    private final List<FlvPictures> outputs = new CopyOnWriteArrayList<>();
    private volatile long first = Long.MIN_VALUE;
    private volatile double speed;
    private volatile String complaint = "";
    private volatile Delay.Verdict verdict = Delay.Verdict.WELL;
    private volatile boolean stopped;

    Run(Track track, Map<Step, Rendition> renditions, Clock clock) {
        this.track = track;
        this.renditions = renditions;
        this.delay = new Delay(clock);
    }

    /** What came of it: how it kept up, and the program's last complaint. */
    record Result(Delay.Verdict verdict, String complaint) {}

    /** Runs the program, and returns when it has ended. */
    Result run(Ffmpeg ffmpeg) throws IOException, InterruptedException {
        try (var sockets = Sockets.open(List.copyOf(renditions.keySet()))) {
            var process = ffmpeg.start(sockets.paths());
            try {
                attend(process, sockets);
                while (!stopped && verdict == Delay.Verdict.WELL && process.isAlive()) {
                    synchronized (this) {
                        wait(WATCH_MILLIS);
                    }
                }
            } finally {
                queue.close();
                process.destroyForcibly().waitFor();
            }
        }
        return new Result(verdict, complaint);
    }

    /** Takes a picture of the stream; returns at once. */
    void offer(AccessUnit picture) {
        long time = millis(picture.decodeTime());
        if (first == Long.MIN_VALUE) {
            first = time;
        }
        queue.offer(picture);
        verdict = verdict == Delay.Verdict.WELL ? delay.judge(time, left()) : verdict;
    }

    /** Ends it; returns at once. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** How fast it is, as the program says: 1 keeps up with the stream; 0 before it has said so. */
    double speed() {
        return speed;
    }

    private void attend(Process process, Sockets sockets) {
        inBackground("input", () -> write(process.getOutputStream()));
        inBackground("progress", () -> readProgress(process.inputReader()));
        inBackground("complaints", () -> readComplaints(process.errorReader()));
        sockets.servers().forEach((step, server) -> inBackground(step.name(), () -> read(server, rendition(step))));
    }

    private Rendition rendition(Step step) {
        return Objects.requireNonNull(renditions.get(step), step::name);
    }

    private void write(OutputStream input) throws IOException, InterruptedException {
        try (input) {
            input.write(FlvStream.header(true, false));
            var config = FlvBodies.videoConfig(FlvCodec.H264, track.configuration());
            input.write(FlvStream.tag(RtmpMessage.VIDEO, Math.max(0, first), config));
            while (true) {
                var picture = queue.take();
                int offset = Math.toIntExact(millis(picture.compositionOffset()));
                var body = FlvBodies.picture(FlvCodec.H264, picture.key(), offset, picture.data());
                input.write(FlvStream.tag(RtmpMessage.VIDEO, millis(picture.decodeTime()), body));
                input.flush();
            }
        }
    }

    private void read(ServerSocketChannel server, Rendition rendition) throws IOException {
        try (var channel = server.accept()) {
            var pictures = new FlvPictures(Channels.newInputStream(channel), rendition);
            outputs.add(pictures);
            pictures.readAll();
        }
    }

    private void readProgress(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var value = line.startsWith("speed=")
                    ? line.substring(6).replace("x", "").strip()
                    : "";
            if (value.matches("\\d+(\\.\\d+)?")) {
                speed = Double.parseDouble(value);
            }
        }
    }

    private void readComplaints(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            complaint = line;
            LOG.log(Level.DEBUG, "ffmpeg says: {0}", line);
        }
    }

    /** The newest picture that all steps have. */
    private long left() {
        long slowest = outputs.size() < renditions.size()
                ? first
                : outputs.stream().mapToLong(FlvPictures::newest).min().orElse(first);
        return Math.max(first, slowest);
    }

    private long millis(long units) {
        return units * 1_000 / track.timescale();
    }

    private static void inBackground(String what, Work work) {
        Thread.ofVirtual().name("ladder-" + what).start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                LOG.log(Level.DEBUG, "A pipe of ffmpeg's has ended: " + what, e);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What ffmpeg makes cannot be used: " + what, e);
            }
        });
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
