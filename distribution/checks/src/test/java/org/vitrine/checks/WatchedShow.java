// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.vitrine.benchmarks.MediaFigures;
import org.vitrine.benchmarks.MediaLoad;
import org.vitrine.benchmarks.MediaPlan;
import org.vitrine.benchmarks.ServerProcess;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** A live show into which the demo's clip is streamed, for the load tool. */
record WatchedShow(RunningShop shop, String slug, ClipLoop encoder) implements AutoCloseable {
    static WatchedShow open(RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Watched");
        var clip =
                Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip);
        var watched = new WatchedShow(shop, slug, encoder);
        Eventually.until(watched::isPlayable, Duration.ofSeconds(30));
        return watched;
    }

    /** Lets so many watch it for so long. */
    MediaFigures load(int viewers, boolean overSocket, Duration length) throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), shop.url().getPort());
        return MediaLoad.run(new MediaPlan(address, slug, viewers, overSocket), new ServerProcess(shop.pid()), length);
    }

    @Override
    public void close() {
        encoder.close();
    }

    private boolean isPlayable() {
        return shop.client().get("media/" + slug + "/index.m3u8").status() == 200;
    }
}
