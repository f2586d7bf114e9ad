// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.identity.Caller;
import org.vitrine.kernel.internal.bundles.Bundles;

/**
 * Makes what runs agree with what lies in the folder of plug-ins; the desk's thread alone calls it.
 *
 * <p>Of an extension with several jars the newest that works serves. A jar that is overwritten is an update; where the new one does
 * not work, the old one serves on from the shop's own copy. Where the last jar goes, the extension goes, or the distribution's module
 * serves again.
 */
final class Reconciling {
    private static final System.Logger LOG = System.getLogger(Reconciling.class.getName());

    private final Shelves shelves;
    private final Placing placing;
    private final Trust trust;
    private final Bundles bundles;
    private final Changes changes;
    private Map<Path, String> unfit = Map.of();

    Reconciling(Shelves shelves, Placing placing, Trust trust, Bundles bundles, Changes changes) {
        this.shelves = shelves;
        this.placing = placing;
        this.trust = trust;
        this.bundles = bundles;
        this.changes = changes;
    }

    /** Files that are no extensions, and why. */
    Map<Path, String> unfit() {
        return unfit;
    }

    /** Notes what is there before anything is started. */
    void note(FolderState folder) {
        folder.jars().forEach((file, jar) -> release(jar).files().add(file));
    }

    /** Takes in what came, lets go of what went. */
    void look(FolderState folder) {
        tellUnfit(folder.unfit());
        var touched = takeNew(folder);
        folder.jars()
                .forEach((file, jar) ->
                        known(jar).ifPresent(release -> release.files().add(file)));
        for (var shelf : shelves.all()) {
            var went = retainFiles(shelf, folder);
            if (went || touched.containsKey(shelf)) {
                settle(shelf, touched.getOrDefault(shelf, Set.of()), went);
            }
        }
        retryWaiting();
    }

    /** Starts, after the modules of the distribution, what has served before or lies there. */
    void begin() {
        for (var shelf : shelves.all()) {
            shelves.find(shelf.name());
            if (!shelf.isInFolder()) {
                withdraw(shelf, Caller.Staff.SYSTEM);
            } else if (!shelf.isStopped()) {
                beginWith(shelf);
            } else {
                shelf.serving().ifPresent(release -> release.become(Standing.STOPPED, List.of()));
            }
            shelves.tidy(shelf);
        }
        retryWaiting();
    }

    /** Tries again what waits for something that may be here by now. */
    void retryWaiting() {
        boolean any = true;
        while (any) {
            any = false;
            for (var shelf : shelves.all()) {
                var waiting =
                        shelf.newest(release -> release.standing() == Standing.WAITING && release.bundle() == null);
                if (waiting.isPresent() && !shelf.isStopped() && placing.resolves(waiting.get())) {
                    any |= attempt(shelf, waiting.get(), Caller.Staff.SYSTEM).isEmpty();
                    shelves.tidy(shelf);
                }
            }
        }
    }

    /** Lets a release serve if it may; why not, in a sentence, if that cannot be. */
    Optional<String> attempt(Shelf shelf, KeptRelease release, Caller by) {
        var objection = objection(release);
        if (objection.isPresent()) {
            placing.foresee(release);
            release.become(Standing.REFUSED, List.of(objection.get()));
            changes.tell(ExtensionChange.Kind.INSTALLED, release.jar(), by, objection);
            return objection;
        }
        boolean again = shelf.serving().filter(release::equals).isPresent();
        var kind = again || shelf.serving().isEmpty() ? ExtensionChange.Kind.INSTALLED : ExtensionChange.Kind.UPDATED;
        var problem = placing.serve(shelf, release);
        if (!again || problem.isPresent()) {
            changes.tell(kind, release.jar(), by, problem);
        }
        return problem;
    }

    /** Why this release may not run, in a sentence. */
    Optional<String> objection(KeptRelease release) {
        if (release.isOfDistribution()) {
            return Optional.empty();
        }
        return bundles.find(release.jar().name(), 1, Shelves.MODULES - 1)
                .map(Reconciling::framework)
                .or(() -> trust.objection(release.jar()));
    }

    /** Ends an extension, or gives its place back to the distribution's module. */
    void withdraw(Shelf shelf, Caller by) {
        var module = shelf.ofDistribution();
        var serving = shelf.serving();
        if (module.isPresent() && serving.isPresent() && serving.get() != module.get() && !shelf.isStopped()) {
            placing.serve(shelf, module.get());
        } else if (module.isEmpty()) {
            serving.ifPresent(placing::end);
        }
        serving.filter(release -> !release.isOfDistribution())
                .ifPresent(release -> changes.tell(ExtensionChange.Kind.REMOVED, release.jar(), by, Optional.empty()));
        for (var release : List.copyOf(shelf.releases().values())) {
            if (!release.isOfDistribution()) {
                shelves.drop(shelf, release);
            }
        }
        module.ifPresent(its -> shelf.restore(its, null));
    }

    private void beginWith(Shelf shelf) {
        var served = shelf.serving().filter(release -> !release.isOfDistribution());
        var newer = shelf.newestInFolder()
                .filter(release -> shelf.previous().filter(release::equals).isEmpty())
                .filter(release -> served.isEmpty() || isNewer(release, served.get()));
        var first = newer.or(() -> served);
        boolean serves = first.isPresent()
                && attempt(shelf, first.get(), Caller.Staff.SYSTEM).isEmpty();
        if (!serves && served.isPresent() && served.get() != first.orElseThrow()) {
            serves = attempt(shelf, served.get(), Caller.Staff.SYSTEM).isEmpty();
        }
        if (!serves && served.isPresent()) {
            shelf.ofDistribution().ifPresent(module -> placing.serve(shelf, module));
        }
    }

    private static boolean isNewer(KeptRelease release, KeptRelease than) {
        return release.jar().version().compareTo(than.jar().version()) > 0;
    }

    private void settle(Shelf shelf, Set<KeptRelease> fresh, boolean wentOne) {
        if (!shelf.isInFolder()) {
            withdraw(shelf, Caller.Staff.SYSTEM);
        } else if (!shelf.isStopped()) {
            serveNewest(shelf, fresh, wentOne);
        }
        shelves.tidy(shelf);
    }

    private void serveNewest(Shelf shelf, Set<KeptRelease> fresh, boolean wentOne) {
        var target = shelf.newestInFolder();
        while (target.isPresent() && mayTakeOver(shelf, target.get(), fresh, wentOne)) {
            if (attempt(shelf, target.get(), Caller.Staff.SYSTEM).isEmpty()
                    || target.get().standing() == Standing.WAITING) {
                return;
            }
            target = shelf.newestInFolder();
        }
    }

    private static boolean mayTakeOver(Shelf shelf, KeptRelease target, Set<KeptRelease> fresh, boolean wentOne) {
        var serving = shelf.serving();
        if (serving.filter(target::equals).isPresent()) {
            return false;
        }
        boolean nothingServes = serving.isEmpty();
        boolean servingWent = wentOne
                && serving.filter(now -> now.files().isEmpty() && !now.isOfDistribution())
                        .isPresent();
        return nothingServes || fresh.contains(target) || servingWent;
    }

    private Map<Shelf, Set<KeptRelease>> takeNew(FolderState folder) {
        var touched = new LinkedHashMap<Shelf, Set<KeptRelease>>();
        for (var jar : folder.jars().values()) {
            if (known(jar).isEmpty()) {
                taken(jar)
                        .ifPresent(fresh -> touched.computeIfAbsent(shelf(jar), any -> new HashSet<>())
                                .add(fresh));
            }
        }
        return touched;
    }

    private Optional<KeptRelease> known(ExtensionJar jar) {
        return shelves.find(jar.name()).flatMap(shelf -> shelf.find(jar.digest()));
    }

    private KeptRelease release(ExtensionJar jar) {
        return known(jar).orElseGet(() -> shelves.take(jar));
    }

    /** Empty if its file went since it was seen: the next look at the folder tells what is there now. */
    private Optional<KeptRelease> taken(ExtensionJar jar) {
        try {
            return Optional.of(shelves.take(jar));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, jar + " is not taken in, since its file cannot be read any more", e);
            return Optional.empty();
        }
    }

    private Shelf shelf(ExtensionJar jar) {
        return shelves.find(jar.name()).orElseThrow();
    }

    /** Whether a release lost its last file. */
    private static boolean retainFiles(Shelf shelf, FolderState folder) {
        boolean went = false;
        for (var release : shelf.releases().values()) {
            boolean had = !release.files().isEmpty();
            release.files().removeIf(file -> {
                var there = folder.jars().get(file);
                return there == null || !there.digest().equals(release.jar().digest());
            });
            went |= had && release.files().isEmpty();
        }
        return went;
    }

    private void tellUnfit(Map<Path, String> now) {
        var known = new LinkedHashSet<>(unfit.entrySet());
        unfit = now;
        now.entrySet().stream().filter(entry -> !known.contains(entry)).forEach(entry -> {
            var file = entry.getKey().getFileName().toString();
            var change = new ExtensionChange(
                    ExtensionChange.Kind.INSTALLED, file, "", "", Caller.Staff.SYSTEM, Optional.of(entry.getValue()));
            changes.tell(change);
        });
    }

    private static String framework(Bundle part) {
        return part.getSymbolicName()
                + " is a part of the framework, which is not replaced while the shop runs: put it into the distribution.";
    }
}
