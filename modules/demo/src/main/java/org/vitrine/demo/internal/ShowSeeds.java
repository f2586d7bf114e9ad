// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.blobs.Blobs;
import org.vitrine.catalog.Product;
import org.vitrine.identity.Caller;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;

/** Plans the demo's shows and puts one on air; when that one was ended, another like it under the next free address. */
@Component(
        service = ShowSeeds.class,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ShowSeeds {
    private static final long LARGEST_POSTER = 1 << 20;
    private static final int MOST_SHOWS = 10_000;

    private final ShowService shows;
    private final Blobs blobs;
    private final Clock clock;

    @Activate
    public ShowSeeds(@Reference ShowService shows, @Reference Blobs blobs, @Reference Clock clock) {
        this.shows = shows;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Makes what is missing; answers the show on air. Blocks. */
    Show sow(Catalogue demo, Map<String, Product> products, Caller.Staff host) {
        for (var programme : demo.shows()) {
            if (!programme.live() && shows.find(Slug.of(programme.slug())).isEmpty()) {
                done(shows.plan(plan(programme, programme.slug(), products), host));
            }
        }
        var live = demo.shows().stream()
                .filter(Catalogue.Programme::live)
                .findFirst()
                .orElseThrow();
        return onAir(live, products, host);
    }

    /** The host's stream key. */
    String streamKey(Caller.Staff host) {
        return shows.streamKey(host.id());
    }

    private Show onAir(Catalogue.Programme programme, Map<String, Product> products, Caller.Staff host) {
        var slug = firstNotEnded(programme.slug(), host);
        var show = shows.find(Slug.of(slug)).orElseGet(() -> done(shows.plan(plan(programme, slug, products), host)));
        if (show.state() == ShowState.LIVE) {
            return show;
        }
        done(shows.start(show.id(), host));
        return done(shows.pin(show.id(), show.lineUp().getFirst().product(), host));
    }

    private String firstNotEnded(String slug, Caller.Staff host) {
        return IntStream.rangeClosed(1, MOST_SHOWS)
                .mapToObj(number -> number == 1 ? slug : slug + "-" + number)
                .filter(candidate -> shows.find(Slug.of(candidate))
                        .map(show ->
                                show.state() != ShowState.ENDED && show.host().equals(host.id()))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    private ShowPlan plan(Catalogue.Programme programme, String slug, Map<String, Product> products) {
        return new ShowPlan(
                Optional.of(Slug.of(slug)),
                programme.title(),
                programme.description(),
                programme.startsIn().map(in -> clock.instant().plus(in)),
                lineUp(programme, products),
                Optional.of(poster(programme.poster())));
    }

    private static List<LineUpItem> lineUp(Catalogue.Programme programme, Map<String, Product> products) {
        return programme.lineUp().stream()
                .map(segment -> new LineUpItem(
                        Objects.requireNonNull(products.get(segment.product()))
                                .id()
                                .value(),
                        Duration.ofMinutes(segment.minutes()),
                        segment.notes()))
                .toList();
    }

    private String poster(String name) {
        try (var file = Catalogue.open("posters/" + name)) {
            return blobs.put(file, "image/jpeg", LARGEST_POSTER).address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Show done(ShowChange change) {
        return switch (change) {
            case ShowChange.Changed changed -> changed.show();
            case ShowChange.Refused refused -> throw new IllegalStateException(refused.sentence());
            case ShowChange.NoSuchShow gone -> throw new IllegalStateException("the demo's show has gone");
        };
    }
}
