// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

/** A real encoder publishes, and a real player's parser reads what is served: both are ffmpeg's. */
final class EncoderTest {
    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void ffmpeg_publishes_and_ffprobe_reads_what_was_sent(int reordered) throws IOException {
        var ffmpeg = require("ffmpeg");
        var ffprobe = require("ffprobe");
        var arguments = new ArrayList<>(List.of(ffmpeg, "-v", "error", "-f", "lavfi"));
        arguments.addAll(List.of("-i", "testsrc2=size=320x180:rate=30", "-f", "lavfi", "-i", "sine=sample_rate=48000"));
        arguments.addAll(List.of("-t", "6", "-c:v", "libx264", "-preset", "ultrafast", "-g", "30"));
        arguments.addAll(List.of("-bf", "" + reordered, "-pix_fmt", "yuv420p", "-c:a", "aac", "-ac", "1"));
        arguments.addAll(List.of("-f", "flv", station.ingest().toString()));
        assertEquals("", run(arguments));
        Eventually.until(() -> station.happened().contains("streaming.Interrupted"));
        var playlist = ReadPlaylist.of(station.get("index.m3u8").body());
        playlist.requireLengths();
        assertEquals("h264,320,180,180", read(ffprobe, playlist, "v", "codec_name,width,height,nb_read_packets"));
        assertTrue(read(ffprobe, playlist, "a", "codec_name,sample_rate").startsWith("aac,48000"));
    }

    @Test
    void ffmpeg_decodes_every_part_without_a_complaint() throws IOException {
        var ffmpeg = require("ffmpeg");
        int times = 0;
        for (var name : List.of("plain.flv", "b-frames.flv")) {
            int passed = ++times;
            try (var publisher = RtmpPublisher.open(station.ingest())) {
                ClipPlayer.atOnce(publisher).play(TestStation.clip(name));
                publisher.unpublish();
            }
            Eventually.until(() -> Collections.frequency(station.happened(), "streaming.Interrupted") == passed);
            var file = whole(ReadPlaylist.of(station.get("index.m3u8").body()));
            assertEquals("", run(List.of(ffmpeg, "-v", "warning", "-i", file.toString(), "-f", "null", "-")), name);
            Files.delete(file);
        }
    }

    private String read(String ffprobe, ReadPlaylist playlist, String track, String entries) throws IOException {
        var file = whole(playlist);
        var arguments = List.of(
                ffprobe,
                "-v",
                "error",
                "-count_packets",
                "-select_streams",
                track,
                "-show_entries",
                "stream=" + entries,
                "-of",
                "csv=p=0",
                file.toString());
        var answer = run(arguments).strip();
        Files.delete(file);
        return answer;
    }

    /** The newest initialisation segment and all segments that need it, in a file. */
    private Path whole(ReadPlaylist playlist) throws IOException {
        var file = Files.createTempFile("stream", ".mp4");
        var text = playlist.text();
        var tail = text.substring(text.lastIndexOf("#EXT-X-MAP:URI=\"") + "#EXT-X-MAP:URI=\"".length());
        try (var out = Files.newOutputStream(file)) {
            out.write(station.bytes(tail.substring(0, tail.indexOf('"'))));
            for (var line : tail.lines().filter(line -> line.endsWith(".m4s")).toList()) {
                out.write(station.bytes(line));
            }
        }
        return file;
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String require(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return Path.of(folder, program).toString();
            }
        }
        var sentence = program + " is not installed";
        assertTrue(!Boolean.parseBoolean(System.getenv("VITRINE_REQUIRE_MEDIA")), sentence);
        System.getLogger(EncoderTest.class.getName()).log(System.Logger.Level.WARNING, "SKIPPED: " + sentence);
        return Assumptions.abort(sentence);
    }
}
