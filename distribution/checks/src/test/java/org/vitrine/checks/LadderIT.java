// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** Smaller pictures by a real ffmpeg, what its death leaves, and a shop that has none. */
final class LadderIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String RENDITION = "r/240p/index.m3u8";
    private static final Pattern SEGMENT = Pattern.compile("\\w+/s(\\d+)\\.m4s");
    private static final Pattern INIT = Pattern.compile("\\w+/init\\d+\\.mp4");

    @TempDir
    Path home;

    @Test
    void a_smaller_picture_is_made_and_the_death_of_ffmpeg_takes_nothing_but_that() throws Exception {
        var plan = ShopPlan.standard(home)
                .withoutRequestLimit()
                .withLadder(Media.require("ffmpeg").toString());
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var slug = retailer.liveShow("Small pictures", retailer.article("Lens", 5));
            var media = shop.url() + "media/" + slug + "/";
            try (var encoder = Ffmpeg.publish(URI.create(shop.rtmp() + retailer.streamKey()), "640x360")) {
                Eventually.until(() -> text(media + RENDITION).contains("#EXTINF"), PATIENCE);
                viewersChoose(shop.url() + "shows/" + slug);
                assertTrue(text(media + "master.m3u8").contains("RESOLUTION=426x240"), text(media + "master.m3u8"));
                assertEquals("426,240", size(media + "r/240p/", text(media + RENDITION)));
                long seen = newest(text(media + RENDITION));
                killTheLadder();
                Eventually.until(() -> newest(text(media + RENDITION)) > seen + 2, PATIENCE);
                var source = text(media + "index.m3u8");
                assertFalse(source.contains("#EXT-X-DISCONTINUITY\n"), source);
                assertTrue(newest(source) >= newest(text(media + RENDITION)));
                assertTrue(encoder.isStreaming());
            }
        }
        Eventually.until(() -> ladders() == 0, PATIENCE);
    }

    @Test
    void without_ffmpeg_there_is_a_sentence_and_the_stream_plays() throws IOException {
        try (var shop =
                RunningShop.start(ShopPlan.standard(home).withoutRequestLimit().withLadder("/nowhere/ffmpeg"))) {
            var retailer = Retailer.setUp(shop);
            var slug = retailer.liveShow("No small pictures", retailer.article("Lens", 5));
            var media = shop.url() + "media/" + slug + "/";
            try (var encoder = Ffmpeg.publish(URI.create(shop.rtmp() + retailer.streamKey()), "640x360")) {
                Eventually.until(() -> text(media + "index.m3u8").contains("#EXTINF"), PATIENCE);
                assertTrue(text(media + "master.m3u8").contains("sound/index.m3u8"));
                assertTrue(encoder.isStreaming());
            }
            var health = retailer.client().get("health/ready").expect(200).text();
            assertTrue(health.contains("ffmpeg is not installed"), health);
        }
    }

    private static void viewersChoose(String address) {
        try (var pages = new QualityPages(address)) {
            var wishing = pages.open("240p", "");
            var watching = pages.open("auto", "?live=hls");
            var readings = QualityPages.readings(watching);
            QualityPages.awaitPicture(wishing, 640, "socket");
            QualityPages.awaitPicture(watching, 640, "hls");
            int read = readings.get();
            pages.tell();
            QualityPages.awaitPicture(wishing, 426, "hls");
            watching.waitForCondition(() -> readings.get() > read);
            QualityPages.awaitPicture(watching, 640, "hls");
            QualityPages.choose(wishing, "Audio only for weak networks");
            QualityPages.awaitPicture(wishing, 0, "hls");
            wishing.reload();
            QualityPages.awaitPicture(wishing, 0, "hls");
            QualityPages.choose(wishing, "Automatic");
            QualityPages.awaitPicture(wishing, 640, "socket");
            QualityPages.choose(wishing, "240p");
            QualityPages.awaitPicture(wishing, 426, "hls");
            assertEquals(List.of(), pages.faults());
        }
    }

    private static void killTheLadder() {
        var killed =
                ProcessHandle.current().descendants().filter(LadderIT::isLadder).toList();
        assertEquals(1, killed.size());
        killed.forEach(ProcessHandle::destroyForcibly);
    }

    private static long ladders() {
        return ProcessHandle.allProcesses().filter(LadderIT::isLadder).count();
    }

    private static boolean isLadder(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("pipe:0 -filter_complex");
    }

    /** The size of the picture in the newest segment, as ffprobe reads it. */
    private String size(String folder, String playlist) throws IOException, InterruptedException {
        var file = home.resolve("segment.mp4");
        var segments = SEGMENT.matcher(playlist).results().toList();
        Files.write(
                file,
                bytes(folder
                        + INIT.matcher(playlist).results().toList().getLast().group()));
        Files.write(file, bytes(folder + segments.getLast().group()), StandardOpenOption.APPEND);
        var probe = new ProcessBuilder(
                        Media.require("ffprobe").toString(),
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-count_frames",
                        "-show_entries",
                        "stream=width,height",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static long newest(String playlist) {
        return SEGMENT.matcher(playlist)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(-1);
    }

    private static String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(address, e);
        }
    }
}
