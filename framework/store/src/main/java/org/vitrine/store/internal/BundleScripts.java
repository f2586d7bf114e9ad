// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.vitrine.kernel.Contribution;

/** The migration scripts in one folder of a bundle. */
final class BundleScripts implements ResourceProvider {
    private final List<LoadableResource> scripts;

    BundleScripts(Contribution bundle, String folder) {
        this.scripts = bundle.files(folder).stream()
                .flatMap(path -> bundle.file(path).stream().map(url -> new BundleScript(path, url)))
                .map(LoadableResource.class::cast)
                .toList();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }
}
