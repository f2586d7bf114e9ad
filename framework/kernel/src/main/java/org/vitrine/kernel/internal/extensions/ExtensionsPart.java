// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.vitrine.kernel.internal.bundles.Bundles;
import org.vitrine.kernel.internal.bundles.KernelContributions;

/** The kernel's part that looks after modules and plug-ins: put together here, and ended here. */
public final class ExtensionsPart implements AutoCloseable {
    /** The configuration that says what may run. */
    public static final String PID = "org.vitrine.extensions";

    private final PluginFolder folder;
    private final ExtensionDesk desk;

    private ExtensionsPart(PluginFolder folder, ExtensionDesk desk) {
        this.folder = folder;
        this.desk = desk;
    }

    /**
     * Reads what is there, and starts nothing yet.
     *
     * @param kept where the shop keeps its own copies and what has been decided
     * @param plugins the folder of plug-ins
     * @param configurations all, by PID
     */
    public static ExtensionsPart open(
            BundleContext context,
            KernelContributions contributions,
            Path kept,
            Path plugins,
            Map<String, Map<String, Object>> configurations)
            throws IOException {
        var bundles = new Bundles(context);
        var components = new Components(context);
        var ledger = Ledger.open(kept);
        var shelves = new Shelves(bundles, new Archive(kept), ledger);
        var config = configurations.getOrDefault(PID, Map.of());
        var trust = new Trust(config, ledger);
        var swap = new Swap(bundles, contributions, components, Limits.of(config));
        var placing = new Placing(bundles, swap, new Needs(contributions, configurations.keySet()));
        var changes = new Changes(context);
        var reconciling = new Reconciling(shelves, placing, trust, bundles, changes);
        var orders = new Orders(
                plugins, shelves, reconciling, placing, trust, ledger, new Listing(trust, components), changes);
        var desk = new ExtensionDesk(orders);
        var folder = new PluginFolder(plugins);
        reconciling.note(folder.state());
        changes.whenSomebodyComes(desk::listenerCame);
        return new ExtensionsPart(folder, desk);
    }

    /** What takes orders. */
    public ExtensionDesk desk() {
        return desk;
    }

    /** Starts what lies in the folder, and follows it from now on. */
    public void begin() {
        desk.begin();
        folder.follow(desk::look);
    }

    @Override
    public void close() {
        folder.close();
        desk.close();
    }
}
