// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.vitrine.kernel.internal.bundles.Bundles;
import org.vitrine.kernel.internal.bundles.KernelContributions;
import org.vitrine.kernel.internal.bundles.MissingRequirements;

/** Says what bundles lack, without starting anything: of a distribution when it is assembled, of plug-ins before the shop starts. */
public final class Inspection {
    private final Bundles bundles;
    private final KernelContributions contributions;

    /** Takes the context of a framework in which the distribution's bundles are installed. */
    public Inspection(BundleContext context) {
        this.bundles = new Bundles(context);
        this.contributions = new KernelContributions(context);
    }

    /** What the installed bundles ask for and none of them offers: sentences. */
    public List<String> ofDistribution() {
        var all = bundles.all();
        return all.stream()
                .filter(bundle -> bundle.getBundleId() != 0)
                .flatMap(bundle -> MissingRequirements.all(bundle, all).stream()
                        .map(need -> bundle.getSymbolicName() + ": " + need))
                .toList();
    }

    /** How each file in a folder of plug-ins would fare in this shop. */
    public List<Finding> ofPlugins(Path folder, Path kept, Map<String, Map<String, Object>> configurations)
            throws IOException {
        var trust = new Trust(configurations.getOrDefault(ExtensionsPart.PID, Map.of()), Ledger.open(kept));
        var needs = new Needs(contributions, configurations.keySet());
        var findings = new ArrayList<Finding>();
        if (!Files.isDirectory(folder)) {
            return findings;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                findings.add(find(file, trust, needs));
            }
        }
        return findings;
    }

    private Finding find(Path file, Trust trust, Needs needs) {
        var name = file.getFileName().toString();
        try {
            var jar = ExtensionJar.read(file);
            var told = new ArrayList<String>();
            trust.objection(jar).ifPresent(told::add);
            var bundle = bundles.install(file, Shelves.PLUGINS);
            told.addAll(needs.of(bundle, bundles.all()));
            return new Finding(name + " (" + jar + ")", told);
        } catch (UnfitJar | BundleException e) {
            return new Finding(name, List.of("It is not taken: " + e.getMessage() + "."));
        }
    }

    /**
     * What was found out about one file.
     *
     * @param told sentences; empty if all is well
     */
    public record Finding(String what, List<String> told) {
        public Finding {
            told = List.copyOf(told);
        }
    }
}
