// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.streaming.Ingest;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/**
 * Streams the demo's clip over and over, through the port that all encoders use.
 *
 * <p>One thread looks every few seconds where to and with which key, since the ingest may be swapped and the host may have made
 * a new key; a wrong one tried again and again would lock out the host's own encoder. The stream itself is {@link ClipLoop}'s,
 * which gives way to any other publisher.
 */
@Component(
        service = LoopedClip.class,
        immediate = true,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class LoopedClip {
    private static final System.Logger LOG = System.getLogger(LoopedClip.class.getName());
    private static final long PAUSE_SECONDS = 2;

    private final Backstage backstage;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("demo-clip").unstarted(this::run);
    private volatile @Nullable Ingest ingest;
    private volatile @Nullable ShowService shows;
    private volatile Optional<Details> details = Optional.empty();

    @Activate
    public LoopedClip(@Reference Backstage backstage) {
        this.backstage = backstage;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addIngest(Ingest added) {
        ingest = added;
    }

    void removeIngest(Ingest removed) {
        if (ingest == removed) {
            ingest = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addShows(ShowService added) {
        shows = added;
    }

    void removeShows(ShowService removed) {
        if (shows == removed) {
            shows = null;
        }
    }

    @Activate
    void begin() {
        backstage.whenOpen(opened -> details = Optional.of(opened));
        thread.start();
    }

    @Deactivate
    void end() throws InterruptedException {
        over.countDown();
        thread.join();
    }

    private void run() {
        try (var stage = new Stage(clip())) {
            do {
                try {
                    stage.stream(wanted());
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.DEBUG, "It is not known where the demo's clip goes", e);
                }
            } while (!over.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where to stream to now, while the show takes streams; over loopback, whatever address the outside world uses. */
    private Optional<URI> wanted() {
        var port = ingest;
        var service = shows;
        if (port == null || service == null) {
            return Optional.empty();
        }
        return details.flatMap(known -> service.find(Slug.of(known.show())))
                .filter(show -> show.state() == ShowState.ARMED || show.state() == ShowState.LIVE)
                .map(show -> "rtmp://127.0.0.1:" + port.port() + "/live/" + service.streamKey(show.host()))
                .map(URI::create);
    }

    private static Clip clip() {
        try (var file = Catalogue.open("clip.flv")) {
            return Clip.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream that runs now, for the one thread. */
    private static final class Stage implements AutoCloseable {
        private final Clip clip;
        private Optional<URI> target = Optional.empty();
        private @Nullable ClipLoop loop;

        Stage(Clip clip) {
            this.clip = clip;
        }

        void stream(Optional<URI> wanted) {
            if (!wanted.equals(target)) {
                close();
                loop = wanted.map(url -> ClipLoop.start(url, clip)).orElse(null);
                target = wanted;
            }
        }

        @Override
        public void close() {
            if (loop != null) {
                loop.close();
                loop = null;
            }
        }
    }
}
