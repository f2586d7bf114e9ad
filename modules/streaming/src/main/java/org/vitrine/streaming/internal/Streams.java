// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Admission;

/** All streams of this process, by show and by slug. Any thread. */
final class Streams implements LiveStream.Events {
    private static final long FAREWELL_SECONDS = 3;

    private final Vertx vertx;
    private final Clock clock;
    private final StreamSettings settings;
    private final FactQueue facts;
    private final Map<ShowId, LiveStream> byShow = new ConcurrentHashMap<>();
    private final Map<String, LiveStream> bySlug = new ConcurrentHashMap<>();
    private final Takers takers;
    private final Curtain curtain;
    private volatile boolean shut;

    Streams(Vertx vertx, Clock clock, StreamSettings settings, FactQueue facts, Takers takers, Curtain curtain) {
        this.vertx = vertx;
        this.clock = clock;
        this.settings = settings;
        this.facts = facts;
        this.takers = takers;
        this.curtain = curtain;
    }

    /** Lets a publisher stream to a show; the answer, on the stream's event loop, is empty if it has to give way. */
    void publish(Admission.Admitted show, Publisher publisher, Consumer<Optional<LiveStream>> answer) {
        if (shut) {
            publisher.close(Publisher.Parting.REPLACED);
            return;
        }
        var stream = of(show);
        stream.run(() -> {
            switch (stream.publish(publisher)) {
                case TAKEN -> answer.accept(Optional.of(stream));
                case GIVE_WAY -> answer.accept(Optional.empty());
                case OVER -> publish(show, publisher, answer);
            }
        });
    }

    Optional<LiveStream> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<LiveStream> find(ShowId show) {
        return Optional.ofNullable(byShow.get(show));
    }

    /** Ends a show's stream, if it has one. */
    void end(ShowId show) {
        find(show).ifPresent(stream -> stream.run(stream::end));
    }

    /** Ends all streams, whose publishers may come back, and returns when they have ended or after some seconds; not for event loops. */
    void endAll() {
        shut = true;
        var ending = byShow.values().stream().map(Streams::ended).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ending)
                .completeOnTimeout(null, FAREWELL_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static CompletableFuture<?> ended(LiveStream stream) {
        var ended = new CompletableFuture<@Nullable Void>();
        stream.run(() -> {
            stream.end(Publisher.Parting.REPLACED);
            ended.complete(null);
        });
        return ended;
    }

    @Override
    public void happened(LiveStream stream, Fact fact) {
        facts.add(stream.show().show(), fact, stream.now());
    }

    @Override
    public void over(LiveStream stream) {
        byShow.remove(stream.show().show(), stream);
        bySlug.remove(stream.show().slug().value(), stream);
    }

    /** The stream of a show, begun if there is none; on the event loop of the caller if it has one. */
    private LiveStream of(Admission.Admitted show) {
        return byShow.computeIfAbsent(show.show(), missing -> {
            var context = Optional.ofNullable(Vertx.currentContext()).filter(Context::isEventLoopContext);
            var stream =
                    new LiveStream(show, context.orElseGet(vertx::getOrCreateContext), clock, settings, takers, this);
            bySlug.put(show.slug().value(), stream);
            curtain.watch(stream);
            return stream;
        });
    }
}
