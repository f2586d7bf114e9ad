// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Pin;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Tx;

/** Writes plans, each in a transaction that is handed in. */
final class Planning {
    private static final int MOST_SLUGS = 200;

    private Planning() {}

    static ShowChange insert(Tx tx, ShowId id, ShowPlan plan, StaffId host) {
        if (plan.slug().isPresent()) {
            var slug = plan.slug().get();
            return ShowTable.insert(tx, planned(id, slug, plan, host)) ? changed(tx, id) : slugTaken(slug);
        }
        var title = plan.title().byLanguage().values().iterator().next();
        for (int attempt = 1; attempt <= MOST_SLUGS; attempt++) {
            if (ShowTable.insert(tx, planned(id, Slugs.of(title, attempt), plan, host))) {
                return changed(tx, id);
            }
        }
        return new ShowChange.Refused(
                "slug-taken", "There are many shows of this title; give this one an address (slug) of its own.");
    }

    static ShowChange change(Tx tx, Show show, ShowPlan plan) {
        if (show.state() == ShowState.ENDED) {
            return new ShowChange.Refused("show-ended", "The show has ended; its plan no longer changes.");
        }
        var slug = plan.slug().orElse(show.slug());
        if (!slug.equals(show.slug())) {
            if (show.state() != ShowState.PLANNED) {
                return new ShowChange.Refused(
                        "slug-fixed", "The show's address no longer changes: people may be on its page.");
            }
            if (ShowTable.find(tx, slug).isPresent()) {
                return slugTaken(slug);
            }
        }
        ShowTable.writePlan(tx, planned(show.id(), slug, plan, show.host()));
        var kept = show.pinned().map(Pin::product);
        kept.ifPresent(product -> keepInLineUp(tx, show.id(), product));
        return changed(tx, show.id());
    }

    /** The show as it is now. */
    static ShowChange changed(Tx tx, ShowId id) {
        return new ShowChange.Changed(ShowTable.find(tx, id).orElseThrow());
    }

    /** Puts a product at the end of the line-up, if it is not there. */
    static void keepInLineUp(Tx tx, ShowId id, UUID product) {
        var show = ShowTable.find(tx, id).orElseThrow();
        if (show.lineUp().stream().noneMatch(item -> item.product().equals(product))) {
            LineUpTable.add(tx, show, product);
        }
    }

    private static Show planned(ShowId id, Slug slug, ShowPlan plan, StaffId host) {
        Optional<Instant> never = Optional.empty();
        return new Show(
                id,
                slug,
                plan.title(),
                plan.description(),
                ShowState.PLANNED,
                host,
                plan.startsAt(),
                never,
                never,
                withoutDoubles(plan.lineUp()),
                Optional.empty(),
                plan.poster());
    }

    /** A product stands in a line-up once: where it comes first. */
    private static List<LineUpItem> withoutDoubles(List<LineUpItem> items) {
        var seen = new HashSet<UUID>();
        var once = new ArrayList<LineUpItem>();
        for (var item : items) {
            if (seen.add(item.product())) {
                once.add(item);
            }
        }
        return once;
    }

    private static ShowChange slugTaken(Slug slug) {
        return new ShowChange.Refused("slug-taken", "Another show has the address \"" + slug + "\"; choose another.");
    }
}
