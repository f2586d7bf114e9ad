// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.vitrine.kernel.Contribution;

/** A bundle seen from outside. */
record BundleContribution(Bundle bundle) implements Contribution {
    @Override
    public String name() {
        return bundle.getSymbolicName();
    }

    @Override
    public String version() {
        return bundle.getVersion().toString();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(bundle.getHeaders("").get(name));
    }

    @Override
    public List<String> files(String folder) {
        var found = bundle.findEntries(folder, "*", true);
        if (found == null) {
            return List.of();
        }
        return Collections.list(found).stream()
                .map(URL::getPath)
                .filter(path -> !path.endsWith("/"))
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .sorted()
                .toList();
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(bundle.getEntry(path));
    }

    @Override
    public ClassLoader classLoader() {
        return Objects.requireNonNull(bundle.adapt(BundleWiring.class), "not resolved")
                .getClassLoader();
    }
}
