// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.condition.Condition;
import org.osgi.service.log.LoggerFactory;
import org.vitrine.extensions.Extensions;
import org.vitrine.health.Health;
import org.vitrine.kernel.Contributions;
import org.vitrine.kernel.internal.bundles.BundleStarter;
import org.vitrine.kernel.internal.bundles.Bundles;
import org.vitrine.kernel.internal.bundles.KernelContributions;
import org.vitrine.kernel.internal.extensions.ExtensionsPart;

/**
 * The bundle that runs the others.
 *
 * <p>In this order: clock and contributions are registered; every configuration is fed; libraries, framework and modules are
 * installed and started, level by level; plug-ins are watched; and when all is well, one line says so.
 */
public final class Kernel implements BundleActivator {
    private static final List<Integer> LEVELS = List.of(3, 4, 5);

    private @Nullable ExtensionsPart extensions;
    private @Nullable Announcement announcement;

    @Override
    public void start(BundleContext context) throws IOException {
        var settings = new LaunchSettings(context::getProperty);
        var contributions = new KernelContributions(context);
        context.registerService(Clock.class, Clock.systemUTC(), null);
        context.registerService(Contributions.class, contributions, null);
        var logs = new BundleLogs();
        context.registerService(LoggerFactory.class, logs, null);
        var configurations = configurations(settings);
        feed(context, configurations);
        extensions =
                ExtensionsPart.open(context, contributions, settings.extensions(), settings.plugins(), configurations);
        var desk = extensions.desk();
        var starter = new BundleStarter(new Bundles(context), contributions);
        for (int level : LEVELS) {
            var folder = settings.bundles().resolve(Integer.toString(level));
            starter.startFolder(folder, level, bundle -> !desk.holdsBack(bundle), logs::requireStartable);
        }
        context.registerService(Extensions.class, desk, null);
        extensions.begin();
        announcement = Announcement.whenReady(
                new Readiness(context, LEVELS.getLast()), Clock.systemUTC(), () -> tellReady(context));
    }

    @Override
    public void stop(BundleContext context) {
        if (announcement != null) {
            announcement.close();
        }
        if (extensions != null) {
            extensions.close();
        }
    }

    private static void tellReady(BundleContext context) {
        var id = FrameworkUtil.asDictionary(Map.of(Condition.CONDITION_ID, Health.READY));
        context.registerService(Condition.class, Condition.INSTANCE, id);
    }

    private static Map<String, Map<String, Object>> configurations(LaunchSettings settings) throws IOException {
        return new ConfigFiles(settings.config(), System.getenv()).readWith(settings.configurations());
    }

    private static void feed(BundleContext context, Map<String, Map<String, Object>> configurations)
            throws IOException {
        var reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new IllegalStateException("the distribution has no Config Admin at level 2");
        }
        new ConfigFeeder(context.getService(reference)).feed(configurations);
    }
}
