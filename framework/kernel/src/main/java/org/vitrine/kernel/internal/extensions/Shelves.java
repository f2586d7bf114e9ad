// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.kernel.internal.bundles.Bundles;

/** All releases that are here, by extension; what is decided about them goes into the ledger. The desk's thread alone touches it. */
final class Shelves {
    static final int MODULES = 5;
    static final int PLUGINS = 6;

    private final TreeMap<String, Shelf> shelves = new TreeMap<>();
    private final Bundles bundles;
    private final Archive archive;
    private final Ledger ledger;

    Shelves(Bundles bundles, Archive archive, Ledger ledger) {
        this.bundles = bundles;
        this.archive = archive;
        this.ledger = ledger;
        archive.all().forEach(jar -> shelfOf(jar.name()).add(new KeptRelease(jar, null)));
        shelves.values().forEach(this::restore);
    }

    private void restore(Shelf shelf) {
        var entry = ledger.entry(shelf.name()).orElseGet(Ledger.Entry::none);
        shelf.setStopped(entry.stopped());
        shelf.restore(shelf.releases().get(entry.serving()), shelf.releases().get(entry.previous()));
        entry.offered()
                .forEach(
                        digest -> shelf.find(digest).ifPresent(release -> release.become(Standing.OFFERED, List.of())));
        entry.quarantined()
                .forEach((digest, why) ->
                        shelf.find(digest).ifPresent(release -> release.become(Standing.QUARANTINED, List.of(why))));
    }

    Collection<Shelf> all() {
        return List.copyOf(shelves.values());
    }

    Optional<Shelf> find(String name) {
        takeInModule(name);
        return Optional.ofNullable(shelves.get(name));
    }

    /** Whether a release of ours stands in for this module, or an operator has stopped it. */
    boolean holdsBack(Bundle module) {
        var shelf = shelves.get(module.getSymbolicName());
        return shelf == null
                ? ledger.entry(module.getSymbolicName())
                        .filter(Ledger.Entry::stopped)
                        .isPresent()
                : shelf.isStopped() || (shelf.serving().isPresent() && shelf.isInFolder());
    }

    /** Makes the distribution's modules known. */
    void takeInModules() {
        bundles.atLevel(MODULES).forEach(bundle -> takeInModule(bundle.getSymbolicName()));
    }

    /** A jar that was not here before is kept. */
    KeptRelease take(ExtensionJar jar) {
        try {
            var kept = archive.keep(jar);
            takeInModule(jar.name());
            return shelfOf(jar.name()).add(new KeptRelease(kept, null));
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be kept", e);
        }
    }

    /** Drops what nobody has a use for: no file, no service, no way back. */
    void tidy(Shelf shelf) {
        for (var release : List.copyOf(shelf.releases().values())) {
            boolean used = release.isOfDistribution()
                    || !release.files().isEmpty()
                    || release.standing() == Standing.OFFERED
                    || shelf.serving().filter(release::equals).isPresent()
                    || shelf.previous().filter(release::equals).isPresent();
            if (!used) {
                drop(shelf, release);
            }
        }
        if (shelf.releases().isEmpty()) {
            shelves.remove(shelf.name());
            ledger.drop(shelf.name());
        } else {
            ledger.put(shelf.name(), shelf.entry());
        }
    }

    void drop(Shelf shelf, KeptRelease release) {
        shelf.forget(release);
        archive.drop(release.jar());
    }

    private Shelf shelfOf(String name) {
        return shelves.computeIfAbsent(name, Shelf::new);
    }

    private void takeInModule(String name) {
        var known = shelves.get(name);
        if (known != null && known.ofDistribution().isPresent()) {
            return;
        }
        bundles.find(name, MODULES, MODULES).ifPresent(bundle -> takeIn(shelfOf(name), bundle));
    }

    private void takeIn(Shelf shelf, Bundle module) {
        try {
            var release = new KeptRelease(ExtensionJar.read(Bundles.file(module)), module);
            shelf.add(release);
            if (shelf.serving().isEmpty()) {
                shelf.restore(release, null);
                shelf.setStopped(
                        ledger.entry(shelf.name()).filter(Ledger.Entry::stopped).isPresent());
                release.become(shelf.isStopped() ? Standing.STOPPED : Standing.SERVING, List.of());
            } else if (shelf.previous().isEmpty()) {
                shelf.restore(shelf.serving().get(), release);
            }
        } catch (UnfitJar e) {
            throw new IllegalStateException(
                    "The distribution's " + module.getSymbolicName() + ": " + e.getMessage(), e);
        }
    }
}
