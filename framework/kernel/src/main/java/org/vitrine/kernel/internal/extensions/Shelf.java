// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Release.Standing;

/** The releases of one extension; the desk's thread alone touches it. */
final class Shelf {
    private final String name;
    private final Map<String, KeptRelease> releases = new LinkedHashMap<>();
    private @Nullable KeptRelease serving;
    private @Nullable KeptRelease previous;
    private boolean stopped;

    Shelf(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Map<String, KeptRelease> releases() {
        return releases;
    }

    KeptRelease add(KeptRelease release) {
        releases.put(release.jar().digest(), release);
        return release;
    }

    Optional<KeptRelease> find(String digest) {
        return Optional.ofNullable(releases.get(digest));
    }

    /** The one that serves, or would if it were not stopped. */
    Optional<KeptRelease> serving() {
        return Optional.ofNullable(serving);
    }

    Optional<KeptRelease> previous() {
        return Optional.ofNullable(previous);
    }

    @Nullable
    Bundle running() {
        return serving == null ? null : serving.bundle();
    }

    /** Lets a release serve from now on. */
    void serve(KeptRelease next) {
        if (serving != next) {
            previous = serving;
            serving = next;
        }
    }

    /** Takes up what was so before the restart. */
    void restore(@Nullable KeptRelease served, @Nullable KeptRelease before) {
        serving = served;
        previous = before;
    }

    void forget(KeptRelease release) {
        releases.values().remove(release);
        previous = previous == release ? null : previous;
        serving = serving == release ? null : serving;
    }

    boolean isStopped() {
        return stopped;
    }

    void setStopped(boolean now) {
        stopped = now;
    }

    Optional<KeptRelease> ofDistribution() {
        return releases.values().stream().filter(KeptRelease::isOfDistribution).findFirst();
    }

    boolean isInFolder() {
        return releases.values().stream().anyMatch(release -> !release.files().isEmpty());
    }

    /** Of what lies in the folder and is not set aside, the newest. */
    Optional<KeptRelease> newestInFolder() {
        return newest(release -> !release.files().isEmpty() && !release.isSetAside());
    }

    Optional<KeptRelease> newest(Predicate<KeptRelease> fit) {
        return releases.values().stream()
                .filter(fit)
                .max(Comparator.comparing(release -> release.jar().version()));
    }

    Ledger.Entry entry() {
        return new Ledger.Entry(digest(serving), digest(previous), stopped, digests(Standing.OFFERED), quarantined());
    }

    private Set<String> digests(Standing standing) {
        return releases.values().stream()
                .filter(release -> release.standing() == standing)
                .map(release -> release.jar().digest())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> quarantined() {
        return releases.values().stream()
                .filter(release -> release.standing() == Standing.QUARANTINED)
                .collect(Collectors.toUnmodifiableMap(
                        release -> release.jar().digest(), release -> String.join(" ", release.problems())));
    }

    private static @Nullable String digest(@Nullable KeptRelease release) {
        return release == null || release.isOfDistribution()
                ? null
                : release.jar().digest();
    }
}
