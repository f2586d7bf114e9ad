// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.libg.reporter.ReporterAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/** The contracts that were released, and what is promised by them. */
final class ReleasedApi {
    private static final Path ALL = Checkout.root().resolve("framework/api/released/org/vitrine/vitrine-api");

    private ReleasedApi() {}

    /** The jar of the newest release. */
    static Path newest() {
        try (var versions = Files.list(ALL)) {
            var newest = versions.max(Comparator.comparing(
                            folder -> Version.parseVersion(folder.getFileName().toString())))
                    .orElseThrow();
            return newest.resolve("vitrine-api-" + newest.getFileName() + ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks a promise in these classes, in sentences; empty if each change has the version that it needs. */
    static List<String> broken(Path classes) throws Exception {
        try (var now = new Jar("now", classes.toFile());
                var then = new Jar("then", newest().toFile())) {
            var baseline = new Baseline(new ReporterAdapter(System.err), new DiffPluginImpl());
            return baseline.baseline(now, then, new Instructions()).stream()
                    .filter(info -> info.mismatch)
                    .map(info ->
                            info.packageName + " has changed (" + info.packageDiff.getDelta() + ") and needs version "
                                    + info.suggestedVersion + "; it has "
                                    + Optional.ofNullable(info.newerVersion)
                                            .map(Object::toString)
                                            .orElse("none"))
                    .sorted()
                    .toList();
        }
    }
}
