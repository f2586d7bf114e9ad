// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Starts each jar that comes to lie in a folder, and stops it when it is taken away.
 *
 * <p>A jar is to be written under another name ({@code .jar.part}) and moved in; one that cannot be opened yet is tried again at
 * its next change. One thread of its own, which alone touches the maps.
 */
final class PluginFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());

    private final Path folder;
    private final BundleStarter starter;
    private final int level;
    private final WatchService watcher;
    private final Map<Path, Plugin> running = new HashMap<>();
    /** Said once of each state of a file. */
    private final Map<Path, Long> incomplete = new HashMap<>();

    private PluginFolder(Path folder, BundleStarter starter, int level) throws IOException {
        this.folder = folder;
        this.starter = starter;
        this.level = level;
        this.watcher = folder.getFileSystem().newWatchService();
    }

    static PluginFolder watch(Path folder, BundleContext context, BundleStarter starter, int level) throws IOException {
        var plugins = new PluginFolder(folder, starter, level);
        folder.register(
                plugins.watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        plugins.scan();
        Thread.ofPlatform().daemon().name("vitrine-plugins").start(plugins::follow);
        return plugins;
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The plug-in folder is still watched", e);
        }
    }

    private void follow() {
        try {
            while (true) {
                var key = watcher.take();
                key.pollEvents();
                key.reset();
                scan();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(System.Logger.Level.DEBUG, "Plug-ins are no longer watched");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Plug-ins are no longer watched; restart when the folder is back", e);
        }
    }

    private void scan() throws IOException {
        var present = new HashMap<Path, Long>();
        try (var files = Files.list(folder)) {
            for (var jar :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                present.put(jar, Files.getLastModifiedTime(jar).toMillis() + Files.size(jar));
            }
        }
        running.entrySet().removeIf(entry -> gone(entry.getKey(), entry.getValue(), present));
        present.keySet().stream()
                .sorted()
                .filter(jar -> !running.containsKey(jar))
                .forEach(jar -> arrive(jar, present.getOrDefault(jar, 0L)));
    }

    private boolean gone(Path jar, Plugin plugin, Map<Path, Long> present) {
        if (plugin.stamp() == present.getOrDefault(jar, -1L)) {
            return false;
        }
        try {
            plugin.bundle().uninstall();
            LOG.log(System.Logger.Level.INFO, "Plug-in " + jar.getFileName() + " is removed");
        } catch (BundleException e) {
            LOG.log(System.Logger.Level.ERROR, "Plug-in " + jar.getFileName() + " did not stop", e);
        }
        return true;
    }

    private void arrive(Path jar, long stamp) {
        if (Long.valueOf(stamp).equals(incomplete.get(jar))) {
            return;
        }
        if (!isWhole(jar)) {
            incomplete.put(jar, stamp);
            return;
        }
        incomplete.remove(jar);
        starter.install(jar, level).ifPresent(bundle -> {
            if (starter.start(bundle)) {
                LOG.log(System.Logger.Level.INFO, "Plug-in " + jar.getFileName() + " runs");
            }
            running.put(jar, new Plugin(bundle, stamp));
        });
    }

    private static boolean isWhole(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, jar.getFileName() + " is not a whole jar: " + e.getMessage());
            return false;
        }
    }

    private record Plugin(Bundle bundle, long stamp) {}
}
