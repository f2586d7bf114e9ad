// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Watches a show as players of LL-HLS do: asks for the playlist with the next part, which waits for it, and fetches that part. */
final class HlsViewer implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern SEQUENCE = Pattern.compile("#EXT-X-MEDIA-SEQUENCE:(\\d+)");
    private static final Pattern PART = Pattern.compile("#EXT-X-PART:.*URI=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("/p(\\d+)\\.m4s");
    private static final int REMEMBERED = 200;

    private final URI playlist;
    private final AtomicLong parts = new AtomicLong();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Thread thread;
    private long last = -1;
    private volatile boolean ends;

    private HlsViewer(URI playlist) {
        this.playlist = playlist;
        this.thread = Thread.ofVirtual().name("hls-viewer").unstarted(this::run);
    }

    static HlsViewer watch(RunningShop shop, String slug) {
        var viewer = new HlsViewer(shop.url().resolve("media/" + slug + "/index.m3u8"));
        viewer.thread.start();
        return viewer;
    }

    /** How many parts it has fetched. */
    long parts() {
        return parts.get();
    }

    /** What it asked for and did not get. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        ends = true;
        thread.interrupt();
    }

    private void run() {
        try {
            var text = new String(get(playlist), java.nio.charset.StandardCharsets.UTF_8);
            known(text);
            while (!ends) {
                text = new String(get(next(text)), java.nio.charset.StandardCharsets.UTF_8);
                for (var part : known(text)) {
                    get(playlist.resolve(part));
                    parts.incrementAndGet();
                    requireNext(part);
                }
            }
        } catch (IOException | InterruptedException e) {
            if (!ends) {
                troubles.add(e.toString());
            }
        }
    }

    private void requireNext(String part) {
        var number = NUMBER.matcher(part);
        long found = number.find() ? Long.parseLong(number.group(1)) : -1;
        if (last >= 0 && found != last + 1) {
            troubles.add("part " + found + " came after " + last);
        }
        last = found;
    }

    /** The address that is answered when there is one part more than this playlist has. */
    private URI next(String text) {
        var sequence = SEQUENCE.matcher(text);
        long first = sequence.find() ? Long.parseLong(sequence.group(1)) : 0;
        long segments = text.lines().filter(line -> line.startsWith("#EXTINF")).count();
        var open = text.substring(Math.max(0, text.lastIndexOf("#EXTINF")));
        long inOpen = PART.matcher(open).results().count();
        return URI.create(playlist + "?_HLS_msn=" + (first + segments) + "&_HLS_part=" + inOpen);
    }

    /** The parts in this playlist that were not known; of those from before only the newest are kept. */
    private List<String> known(String text) {
        var fresh = PART.matcher(text)
                .results()
                .map(part -> part.group(1))
                .filter(seen::add)
                .toList();
        while (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return fresh;
    }

    private byte[] get(URI address) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
