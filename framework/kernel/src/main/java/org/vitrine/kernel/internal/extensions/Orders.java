// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.vitrine.extensions.ExtensionRefused;
import org.vitrine.extensions.ExtensionRefused.Reason;
import org.vitrine.extensions.Publisher;
import org.vitrine.extensions.Release.Standing;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionChange.Kind;
import org.vitrine.identity.Caller;

/**
 * What operators may ask for, carried out on the desk's thread; each answers the extension's name or throws {@link ExtensionRefused}.
 *
 * @param folder of plug-ins, into which what they confirm is put
 */
record Orders(
        Path folder,
        Shelves shelves,
        Reconciling reconciling,
        Placing placing,
        Trust trust,
        Ledger ledger,
        Listing listing,
        Changes changes) {
    String offer(Path file, Caller by) {
        var jar = read(file);
        var known = shelves.find(jar.name()).flatMap(shelf -> shelf.find(jar.digest()));
        if (known.isEmpty()) {
            var release = shelves.take(jar);
            release.become(Standing.OFFERED, List.of());
            placing.foresee(release);
            shelves.tidy(shelf(jar.name()));
            changes.tell(Kind.OFFERED, jar, by, Optional.empty());
        }
        return jar.name();
    }

    String install(String name, String digest, boolean allow, Caller by) throws IOException {
        var shelf = shelf(name);
        var release = shelf.find(digest)
                .orElseThrow(() -> new ExtensionRefused(
                        Reason.UNKNOWN, "Of " + name + " there is no release with the SHA-256 " + digest + "."));
        requireAllowed(release, allow, by);
        putIntoFolder(release);
        shelf.setStopped(false);
        return carriedOut(shelf, reconciling.attempt(shelf, release, by));
    }

    String start(String name, Caller by) {
        var shelf = shelf(name);
        var release = shelf.serving()
                .or(shelf::newestInFolder)
                .orElseThrow(
                        () -> impossible("Of " + name + " there is no release that could be started: install one."));
        shelf.setStopped(false);
        var problem = reconciling.objection(release).or(() -> placing.serve(shelf, release));
        changes.tell(Kind.STARTED, release.jar(), by, problem);
        return carriedOut(shelf, problem);
    }

    String stop(String name, Caller by) {
        var shelf = shelf(name);
        shelf.setStopped(true);
        shelf.serving().ifPresent(release -> {
            placing.stop(release);
            release.become(Standing.STOPPED, List.of());
            changes.tell(Kind.STOPPED, release.jar(), by, Optional.empty());
        });
        return carriedOut(shelf, Optional.empty());
    }

    String rollBack(String name, Caller by) {
        var shelf = shelf(name);
        var release = shelf.previous()
                .orElseThrow(() -> impossible("Of " + name + " no other release has served before this one."));
        shelf.setStopped(false);
        var problem = reconciling.objection(release).or(() -> placing.serve(shelf, release));
        changes.tell(Kind.ROLLED_BACK, release.jar(), by, problem);
        return carriedOut(shelf, problem);
    }

    void remove(String name, Caller by) throws IOException {
        for (var file : List.copyOf(reconciling.unfit().keySet())) {
            if (file.getFileName().toString().equals(name)) {
                Files.deleteIfExists(file);
                return;
            }
        }
        var shelf = shelf(name);
        if (shelf.releases().values().stream().allMatch(KeptRelease::isOfDistribution)) {
            throw impossible(
                    name + " belongs to the distribution: stop it, or leave it out of the distribution's list.");
        }
        for (var release : shelf.releases().values()) {
            for (var file : release.files()) {
                Files.deleteIfExists(file);
            }
            release.files().clear();
        }
        reconciling.withdraw(shelf, by);
        shelves.tidy(shelf);
        reconciling.retryWaiting();
    }

    void trust(Publisher publisher, Caller by) {
        ledger.trust(publisher);
        changes.tell(change(Kind.TRUSTED, publisher.fingerprint(), by));
        for (var shelf : shelves.all()) {
            shelf.newest(release -> release.standing() == Standing.REFUSED
                            && !release.files().isEmpty())
                    .filter(release -> reconciling.objection(release).isEmpty())
                    .ifPresent(release -> carryOn(shelf, release, by));
        }
    }

    void distrust(String fingerprint, Caller by) {
        ledger.distrust(fingerprint);
        changes.tell(change(Kind.DISTRUSTED, fingerprint, by));
    }

    private void carryOn(Shelf shelf, KeptRelease release, Caller by) {
        if (!shelf.isStopped()) {
            reconciling.attempt(shelf, release, by);
        }
        shelves.tidy(shelf);
    }

    private void requireAllowed(KeptRelease release, boolean allow, Caller by) {
        var objection = reconciling.objection(release);
        if (objection.isEmpty()) {
            return;
        }
        if (!allow || trust.objection(release.jar()).isEmpty()) {
            throw new ExtensionRefused(Reason.NOT_TRUSTED, objection.get());
        }
        ledger.allow(release.jar().digest());
        changes.tell(Kind.ALLOWED, release.jar(), by, Optional.empty());
    }

    /** What runs is to be seen in the folder, and taken away from there. */
    private void putIntoFolder(KeptRelease release) throws IOException {
        if (release.isOfDistribution() || !release.files().isEmpty()) {
            return;
        }
        var jar = release.jar();
        var place = folder.resolve(jar.name() + "-" + jar.version() + ".jar");
        var part = folder.resolve(place.getFileName() + ".part");
        Files.copy(jar.file(), part, StandardCopyOption.REPLACE_EXISTING);
        release.files().add(place);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String carriedOut(Shelf shelf, Optional<String> problem) {
        shelves.tidy(shelf);
        reconciling.retryWaiting();
        problem.ifPresent(sentence -> {
            throw new ExtensionRefused(Reason.FAILED, sentence);
        });
        return shelf.name();
    }

    private Shelf shelf(String name) {
        return shelves.find(name)
                .orElseThrow(() -> new ExtensionRefused(Reason.UNKNOWN, "There is no extension " + name + "."));
    }

    private static ExtensionJar read(Path file) {
        try {
            return ExtensionJar.read(file);
        } catch (UnfitJar e) {
            throw new ExtensionRefused(Reason.UNFIT, "This file is not taken: " + e.getMessage() + ".");
        }
    }

    private static ExtensionChange change(Kind kind, String subject, Caller by) {
        return new ExtensionChange(kind, subject, "", "", by, Optional.empty());
    }

    private static ExtensionRefused impossible(String sentence) {
        return new ExtensionRefused(Reason.NOT_POSSIBLE, sentence);
    }
}
