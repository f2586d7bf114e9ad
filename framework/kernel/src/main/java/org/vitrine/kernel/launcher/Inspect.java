// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.vitrine.kernel.internal.ConfigFiles;
import org.vitrine.kernel.internal.extensions.Inspection;

/**
 * Looks into a laid-out distribution, and into a folder of plug-ins, and starts nothing: {@code distribution/run doctor} and
 * {@link Assemble} use it.
 */
public final class Inspect {
    private static final int LACKING = 1;

    private Inspect() {}

    /** Prints what {@code --plugins} lack in the distribution {@code --bundles}; ends with 1 if something is not well. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(List.of(arguments));
        var config = Path.of(options.require("config"));
        Map<String, Map<String, Object>> configurations =
                Files.isDirectory(config) ? new ConfigFiles(config, System.getenv()).readWith(Map.of()) : Map.of();
        var kept = Path.of(options.require("data")).resolve("extensions");
        var plugins = Path.of(options.require("plugins"));
        boolean well = in(Path.of(options.require("bundles")), inspection -> {
            boolean all = true;
            for (var finding : inspection.ofPlugins(plugins, kept, configurations)) {
                boolean lacks = !finding.told().isEmpty();
                System.err.println((lacks ? "  look     " : "  well     ") + finding.what());
                finding.told().forEach(sentence -> System.err.println("           " + sentence));
                all &= !lacks;
            }
            return all;
        });
        System.exit(well ? 0 : LACKING);
    }

    /** What the distribution lacks, in sentences. */
    static List<String> distribution(Path bundles) throws IOException, BundleException, InterruptedException {
        return in(bundles, Inspection::ofDistribution);
    }

    private static <T> T in(Path bundles, Look<T> look) throws IOException, BundleException, InterruptedException {
        var cache = Files.createTempDirectory("vitrine-inspect");
        var framework = framework(cache);
        try {
            framework.init();
            install(framework, bundles);
            return look.at(new Inspection(framework.getBundleContext()));
        } finally {
            framework.stop();
            framework.waitForStop(0);
            delete(cache);
        }
    }

    private static Framework framework(Path cache) {
        return new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        FelixProcess.LOGGING,
                        Constants.FRAMEWORK_BSNVERSION,
                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE));
    }

    private static void install(Framework framework, Path bundles) throws IOException, BundleException {
        try (var jars = Files.walk(bundles)) {
            for (var jar : jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
                if (bundle.getSymbolicName() == null) {
                    bundle.uninstall();
                    throw new IOException(jar.getFileName() + " is no OSGi bundle");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Something to find out. */
    @FunctionalInterface
    private interface Look<T> {
        T at(Inspection inspection) throws IOException;
    }
}
