// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Felix in this process.
 *
 * <p>Starts levels 1 (logging, contracts) and 2 (Declarative Services, configuration, the kernel); the kernel's bundle
 * starts the rest. The options go to it as framework properties {@code vitrine.<option>}.
 */
final class FelixProcess {
    private static final List<Integer> OWN_LEVELS = List.of(1, 2);
    private static final int TOP_LEVEL = 100;
    private static final long STOP_MILLIS = 24_000;
    /** The logging API comes from the class path, for bundles of either generation. */
    static final String LOGGING = "org.slf4j;version=2.0.17,org.slf4j.event;version=2.0.17,"
            + "org.slf4j.helpers;version=2.0.17,org.slf4j.spi;version=2.0.17,"
            + "org.slf4j;version=1.7.36,org.slf4j.helpers;version=1.7.36,org.slf4j.spi;version=1.7.36";

    private final Framework framework;

    FelixProcess(Path data, Map<String, String> options) {
        var settings = new HashMap<String, String>();
        options.forEach((name, value) -> settings.put("vitrine." + name, value));
        settings.put(Constants.FRAMEWORK_STORAGE, data.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(TOP_LEVEL));
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, LOGGING);
        settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        settings.put("felix.log.level", "1");
        framework = new FrameworkFactory().newFramework(settings);
    }

    void start(Path bundles) throws BundleException, IOException {
        framework.init();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "vitrine-stop"));
        framework.start();
        for (int level : OWN_LEVELS) {
            startLevel(bundles.resolve(Integer.toString(level)), level);
        }
    }

    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    private void startLevel(Path folder, int level) throws BundleException, IOException {
        try (var jars = Files.list(folder)) {
            for (var jar : jars.sorted().toList()) {
                var bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
                bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            }
        }
        for (var bundle : framework.getBundleContext().getBundles()) {
            if (bundle.adapt(BundleStartLevel.class).getStartLevel() == level && !isFragment(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private void stop() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            System.err.println("Vitrine did not stop cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
