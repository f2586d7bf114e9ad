// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.log.LoggerFactory;
import org.vitrine.kernel.Contributions;

/**
 * The bundle that runs the others.
 *
 * <p>In this order: clock and contributions are registered; every configuration is fed; libraries, framework and modules are
 * installed and started, level by level; plug-ins are watched; and when all is well, one line says so.
 */
public final class Kernel implements BundleActivator {
    private static final List<Integer> LEVELS = List.of(3, 4, 5);
    private static final int PLUGIN_LEVEL = 6;

    private @Nullable PluginFolder plugins;
    private @Nullable Announcement announcement;

    @Override
    public void start(BundleContext context) throws IOException {
        var settings = new LaunchSettings(context::getProperty);
        var contributions = new KernelContributions(context);
        context.registerService(Clock.class, Clock.systemUTC(), null);
        context.registerService(Contributions.class, contributions, null);
        var logs = new BundleLogs();
        context.registerService(LoggerFactory.class, logs, null);
        feedConfigurations(context, settings);
        var starter = new BundleStarter(context, contributions);
        for (int level : LEVELS) {
            var folder = settings.bundles().resolve(Integer.toString(level));
            starter.startFolder(folder, level, logs::requireStartable);
        }
        plugins = PluginFolder.watch(settings.plugins(), context, starter, PLUGIN_LEVEL);
        announcement = Announcement.whenReady(new Readiness(context, LEVELS.getLast()), Clock.systemUTC());
    }

    @Override
    public void stop(BundleContext context) {
        if (announcement != null) {
            announcement.close();
        }
        if (plugins != null) {
            plugins.close();
        }
    }

    private static void feedConfigurations(BundleContext context, LaunchSettings settings) throws IOException {
        var reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new IllegalStateException("the distribution has no Config Admin at level 2");
        }
        Map<String, Map<String, Object>> configurations =
                new ConfigFiles(settings.config(), System.getenv()).readWith(settings.configurations());
        new ConfigFeeder(context.getService(reference)).feed(configurations);
    }
}
