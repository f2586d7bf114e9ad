// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vitrine.kernel.Contribution;
import org.vitrine.kernel.Follower;
import org.vitrine.ui.UiContribution;
import org.vitrine.ui.spi.UiContributor;

/**
 * What the bundles that run bring for browsers, and what of it is served now.
 *
 * <p>While one version of a bundle takes the place of another both are here, and the one that came last counts. Of a bundle that went the files
 * stay until another version of it goes: pages that are open in browsers may still load them. {@code this} guards the bundles and contributors; what
 * is served is swapped as a whole and read without a lock.
 */
final class UiParts implements Follower {
    private static final System.Logger LOG = System.getLogger(UiParts.class.getName());

    private final Map<Contribution, BundleUi> bundles = new LinkedHashMap<>();
    private final Map<UiContributor, List<UiContribution>> contributors = new LinkedHashMap<>();
    private final Map<String, BundleUi> former = new HashMap<>();
    private final Consumer<String> changed;
    private volatile Ui ui = Ui.empty();
    private volatile Map<String, StaticFile> files = Map.of();

    /**
     * @param changed hears the new digest whenever what is contributed has changed, while {@code this} is held: returns at once
     */
    UiParts(Consumer<String> changed) {
        this.changed = changed;
    }

    Ui ui() {
        return ui;
    }

    /** The files under addresses that change with them. */
    Optional<StaticFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public synchronized void arriving(Contribution bundle) {
        BundleUi.of(bundle).ifPresent(its -> {
            its.manifest().contributions().forEach(given -> Offer.of(its, given));
            bundles.put(bundle, its);
            publish();
        });
    }

    @Override
    public synchronized void leaving(Contribution bundle) {
        var gone = bundles.remove(bundle);
        if (gone != null) {
            former.put(gone.name(), gone);
            publish();
        }
    }

    synchronized void add(UiContributor contributor) {
        try {
            contributors.put(contributor, List.copyOf(contributor.contributions()));
            publish();
        } catch (RuntimeException e) {
            contributors.remove(contributor);
            LOG.log(
                    System.Logger.Level.ERROR,
                    contributor.getClass().getName() + " puts nothing into pages: " + e.getMessage(),
                    e);
        }
    }

    synchronized void remove(UiContributor contributor) {
        if (contributors.remove(contributor) != null) {
            publish();
        }
    }

    private void publish() {
        var all = new HashMap<String, StaticFile>();
        former.values().forEach(bundle -> addFiles(all, bundle));
        bundles.values().forEach(bundle -> addFiles(all, bundle));
        var current = new TreeMap<String, BundleUi>();
        bundles.values().forEach(bundle -> current.put(bundle.name(), bundle));
        var next = Ui.of(current.values(), offers(current));
        var before = ui.contributions().digest();
        files = Map.copyOf(all);
        ui = next;
        if (!next.contributions().digest().equals(before)) {
            changed.accept(next.contributions().digest());
        }
    }

    /** Each once: while two versions of a bundle are here, that of the later service. */
    private List<Offer> offers(Map<String, BundleUi> current) {
        var offers = new LinkedHashMap<String, Offer>();
        current.values()
                .forEach(bundle -> bundle.manifest().contributions().stream()
                        .map(given -> Offer.of(bundle, given))
                        .forEach(offer -> offers.put(offer.id(), offer)));
        contributors.forEach((contributor, given) -> home(contributor)
                .ifPresent(bundle -> given.stream()
                        .map(one -> Offer.of(bundle, one))
                        .forEach(offer -> offers.put(offer.id(), offer))));
        return List.copyOf(offers.values());
    }

    /** The bundle that a contributor's class comes from; empty while it is on its way out or brings no files. */
    private Optional<BundleUi> home(UiContributor contributor) {
        var loader = contributor.getClass().getClassLoader();
        return bundles.entrySet().stream()
                .filter(bundle -> bundle.getKey().classLoader() == loader)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void addFiles(Map<String, StaticFile> all, BundleUi bundle) {
        bundle.files().forEach((path, file) -> all.put(bundle.base() + path, file));
    }
}
