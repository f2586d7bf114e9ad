// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Admission;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.text.LocalText;

/**
 * Shows as a test puts them, for those who only look shows up. Safe for many threads.
 *
 * <p>What changes a show is not to be had here: {@link #put} it as it should be. A host's stream key is {@code key-} and the
 * host's id.
 */
public final class FakeShows implements ShowService {
    private final Map<Slug, Show> shows =
            new ConcurrentSkipListMap<>((a, b) -> a.value().compareTo(b.value()));

    /** Puts a show of a new host, with these products in its line-up; instead of the one that has this slug. */
    public Show put(String slug, ShowState state, UUID... products) {
        return put(new Show(
                find(Slug.of(slug)).map(Show::id).orElseGet(() -> ShowId.of(UUID.randomUUID())),
                Slug.of(slug),
                LocalText.english(slug),
                LocalText.english("A show for tests"),
                state,
                new StaffId(UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stream.of(products)
                        .map(product -> new LineUpItem(product, Duration.ofMinutes(5), ""))
                        .toList(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Puts a show, instead of the one that has its slug. */
    public Show put(Show show) {
        shows.put(show.slug(), show);
        return show;
    }

    @Override
    public Optional<Show> find(Slug slug) {
        return Optional.ofNullable(shows.get(slug));
    }

    @Override
    public Optional<Show> find(ShowId id) {
        return shows.values().stream().filter(show -> show.id().equals(id)).findFirst();
    }

    @Override
    public List<Show> page(Optional<ShowId> after, int limit) {
        return shows.values().stream()
                .dropWhile(show -> after.isPresent() && !show.id().equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Show> liveWith(UUID product) {
        return shows.values().stream()
                .filter(show -> show.state() == ShowState.LIVE)
                .filter(show ->
                        show.lineUp().stream().anyMatch(item -> item.product().equals(product)))
                .toList();
    }

    @Override
    public Admission admit(String key) {
        var own = shows.values().stream()
                .filter(show -> streamKey(show.host()).equals(key))
                .toList();
        if (own.isEmpty()) {
            return new Admission.WrongKey();
        }
        return Stream.of(ShowState.LIVE, ShowState.ARMED)
                .flatMap(state -> own.stream().filter(show -> show.state() == state))
                .findFirst()
                .<Admission>map(show -> new Admission.Admitted(show.id(), show.slug()))
                .orElseGet(Admission.NoShowArmed::new);
    }

    @Override
    public String streamKey(StaffId host) {
        return "key-" + host;
    }

    @Override
    public String reissueStreamKey(StaffId host) {
        throw notHere();
    }

    @Override
    public ShowChange plan(ShowPlan plan, Caller.Staff host) {
        throw notHere();
    }

    @Override
    public ShowChange change(ShowId show, ShowPlan plan, Caller.Staff by) {
        throw notHere();
    }

    @Override
    public ShowChange arm(ShowId show, Caller.Staff by) {
        throw notHere();
    }

    @Override
    public ShowChange start(ShowId show, Caller.Staff by) {
        throw notHere();
    }

    @Override
    public ShowChange end(ShowId show, Caller.Staff by) {
        throw notHere();
    }

    @Override
    public ShowChange pin(ShowId show, UUID product, Caller.Staff by) {
        throw notHere();
    }

    @Override
    public ShowChange unpin(ShowId show, UUID product, Caller.Staff by) {
        throw notHere();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("Put the show as it should be instead");
    }
}
