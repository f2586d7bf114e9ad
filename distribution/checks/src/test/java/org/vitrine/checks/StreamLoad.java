// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** Streams to shows of their own, and those who watch them over LL-HLS and over the live socket, until it is closed. */
final class StreamLoad implements AutoCloseable {
    private final List<StreamHost> hosts;
    private final List<ClipLoop> encoders;
    private final List<HlsViewer> overHls = new ArrayList<>();
    private final List<SocketViewer> overSocket = new ArrayList<>();

    private StreamLoad(List<StreamHost> hosts, List<ClipLoop> encoders) {
        this.hosts = hosts;
        this.encoders = encoders;
    }

    /** So many streams of this clip, which nobody watches yet. */
    static StreamLoad start(List<StreamHost> hosts, Clip clip) {
        return new StreamLoad(
                hosts,
                hosts.stream().map(host -> ClipLoop.start(host.ingest(), clip)).toList());
    }

    /** So many hosts, each with a show on air. */
    static List<StreamHost> hosts(RunningShop shop, Retailer retailer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> StreamHost.onAir(shop, retailer))
                .toList();
    }

    /** Returns when so many watch each stream over either way, and see something. */
    StreamLoad watched(RunningShop shop, int each) {
        for (var host : hosts) {
            awaitPicture(shop, host);
            for (int i = 0; i < each; i++) {
                overHls.add(HlsViewer.watch(shop, host.slug()));
                overSocket.add(SocketViewer.watch(shop, host.slug()));
            }
        }
        Eventually.until(() -> overHls.stream().allMatch(viewer -> viewer.parts() > 0));
        Eventually.until(() -> overSocket.stream().allMatch(viewer -> viewer.frames() > 0));
        return this;
    }

    /** Requires that everyone got every part and every frame, and that nobody was sent away. */
    void requireWhole() {
        overHls.forEach(viewer -> assertEquals(List.of(), viewer.troubles()));
        overSocket.forEach(viewer -> assertTrue(viewer.isOpen(), "A live socket was closed"));
    }

    /** What has been seen, for people. */
    @Override
    public String toString() {
        return overHls.stream().mapToLong(HlsViewer::parts).sum() + " parts over LL-HLS, "
                + overSocket.stream().mapToLong(SocketViewer::frames).sum() + " frames over sockets";
    }

    @Override
    public void close() {
        overHls.forEach(HlsViewer::close);
        overSocket.forEach(SocketViewer::close);
        encoders.forEach(ClipLoop::close);
    }

    private static void awaitPicture(RunningShop shop, StreamHost host) {
        var playlist = "media/" + host.slug() + "/index.m3u8";
        Eventually.until(() -> {
            var answer = shop.client().get(playlist);
            return answer.status() == 200 && answer.text().contains("#EXT-X-PART:");
        });
    }
}
