// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Release.Standing;

/** One jar and what has become of it; the desk's thread alone touches it. */
final class KeptRelease {
    private final ExtensionJar jar;
    private final boolean ofDistribution;
    /** Where it lies in the folder of plug-ins. */
    private final Set<Path> files = new HashSet<>();

    private final List<String> needs = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Standing standing = Standing.STANDBY;
    private @Nullable Bundle bundle;

    KeptRelease(ExtensionJar jar, @Nullable Bundle ofDistribution) {
        this.jar = jar;
        this.ofDistribution = ofDistribution != null;
        this.bundle = ofDistribution;
    }

    ExtensionJar jar() {
        return jar;
    }

    boolean isOfDistribution() {
        return ofDistribution;
    }

    Set<Path> files() {
        return files;
    }

    /** The installed bundle; null while it is a file only. */
    @Nullable
    Bundle bundle() {
        return bundle;
    }

    void installed(@Nullable Bundle now) {
        bundle = now;
    }

    Standing standing() {
        return standing;
    }

    List<String> problems() {
        return problems;
    }

    List<String> needs() {
        return needs;
    }

    void become(Standing now, List<String> because) {
        standing = now;
        problems.clear();
        problems.addAll(because);
    }

    void need(List<String> told) {
        needs.clear();
        needs.addAll(told);
    }

    /** Whether it is set aside until somebody says otherwise. */
    boolean isSetAside() {
        return standing == Standing.QUARANTINED || standing == Standing.REFUSED || standing == Standing.OFFERED;
    }
}
