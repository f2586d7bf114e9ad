// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.Release;
import org.vitrine.extensions.Release.Origin;
import org.vitrine.extensions.Release.Standing;

/** Shelves as others see them. */
final class Listing {
    private final Trust trust;
    private final Components components;

    Listing(Trust trust, Components components) {
        this.trust = trust;
        this.components = components;
    }

    Extension of(Shelf shelf) {
        var main = shelf.serving().or(() -> shelf.newest(any -> true)).orElseThrow();
        var releases = shelf.releases().values().stream()
                .sorted(Comparator.comparing((KeptRelease release) -> release != main)
                        .thenComparing(release -> release.jar().version(), Comparator.reverseOrder()))
                .map(release -> release(shelf, release))
                .toList();
        return new Extension(
                shelf.name(),
                main.jar().title(),
                main.jar().description(),
                shelf.ofDistribution().isPresent() ? Extension.Kind.MODULE : Extension.Kind.PLUGIN,
                shelf.isStopped(),
                main.bundle() == null ? List.of() : Needs.gives(main.bundle()),
                releases);
    }

    /** A file that is no extension, as one that is quarantined. */
    static Extension unfit(Path file, String why) {
        var name = file.getFileName().toString();
        var release = new Release(
                "",
                "",
                Origin.FOLDER,
                Standing.QUARANTINED,
                List.of(capital(why)),
                List.of(),
                Optional.empty(),
                List.of());
        return new Extension(name, name, "", Extension.Kind.PLUGIN, false, List.of(), List.of(release));
    }

    private Release release(Shelf shelf, KeptRelease release) {
        var lacks = lacks(shelf, release);
        return new Release(
                release.jar().version().toString(),
                release.jar().digest(),
                origin(release),
                lacks.isEmpty() ? release.standing() : Standing.WAITING,
                lacks.isEmpty() && release.standing() != Standing.SERVING ? release.problems() : lacks,
                release.needs(),
                release.jar().signer().map(trust::publisher),
                release.jar().hosts());
    }

    /** A serving one may have lost, or got, what its components need since it was started. */
    private List<String> lacks(Shelf shelf, KeptRelease release) {
        var bundle = release.bundle();
        if (bundle == null
                || bundle.getState() != Bundle.ACTIVE
                || shelf.serving().filter(release::equals).isEmpty()) {
            return List.of();
        }
        try {
            return components.settle(bundle, Set.of(), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Origin origin(KeptRelease release) {
        if (release.isOfDistribution()) {
            return Origin.DISTRIBUTION;
        }
        return release.files().isEmpty() ? Origin.ARCHIVE : Origin.FOLDER;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1) + ".";
    }
}
