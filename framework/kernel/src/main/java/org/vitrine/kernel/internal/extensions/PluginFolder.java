// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the folder of plug-ins, and tells what lies there when that has changed.
 *
 * <p>It looks when the operating system says that something happened, and each half second anyway: not all file systems say so. A jar
 * is best written under another name ({@code .jar.part}) and moved in; one that is being written is not whole, and is looked at again
 * until it has not changed from one look to the next.
 */
final class PluginFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private final Path folder;
    private final WatchService watcher;
    private Map<Path, Seen> known = Map.of();

    PluginFolder(Path folder) throws IOException {
        this.folder = folder;
        this.watcher = folder.getFileSystem().newWatchService();
        folder.register(
                watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Tells of each change from now on, on a thread of its own. */
    void follow(Consumer<FolderState> changed) {
        Thread.ofPlatform().daemon().name("vitrine-plugins").start(() -> {
            try {
                while (true) {
                    var key = watcher.poll(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                    if (key != null) {
                        key.pollEvents();
                        key.reset();
                    }
                    look(changed);
                }
            } catch (ClosedWatchServiceException e) {
                LOG.log(System.Logger.Level.DEBUG, "Plug-ins are no longer watched");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The plug-in folder is still watched", e);
        }
    }

    private void look(Consumer<FolderState> changed) {
        try {
            var before = known;
            var now = state();
            if (!before.equals(known)) {
                changed.accept(now);
            }
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "The shop stops; plug-ins are no longer looked after", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The plug-ins in " + folder + " are not looked after right now", e);
        }
    }

    /** What lies there. Called by one thread at a time. */
    FolderState state() throws IOException {
        var seen = new HashMap<Path, Seen>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                seen.put(file, see(file));
            }
        }
        known = seen;
        var jars = new HashMap<Path, ExtensionJar>();
        var unfit = new HashMap<Path, String>();
        seen.forEach((file, its) -> its.addTo(file, jars, unfit));
        return new FolderState(jars, unfit);
    }

    private Seen see(Path file) throws IOException {
        var stamp = Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file);
        var before = known.get(file);
        if (before != null && before.stamp().equals(stamp)) {
            return before.settled();
        }
        try {
            return new Seen(stamp, ExtensionJar.read(file), null, true);
        } catch (UnfitJar e) {
            return new Seen(stamp, null, e.getMessage(), false);
        }
    }

    /**
     * A file as it was seen.
     *
     * @param isSettled whether it is the same as at the look before
     */
    private record Seen(
            String stamp,
            @Nullable ExtensionJar jar,
            @Nullable String problem,
            boolean isSettled) {
        Seen settled() {
            return isSettled ? this : new Seen(stamp, jar, problem, true);
        }

        void addTo(Path file, Map<Path, ExtensionJar> jars, Map<Path, String> unfit) {
            if (jar != null) {
                jars.put(file, jar);
            } else if (isSettled && problem != null) {
                unfit.put(file, problem);
            }
        }
    }
}
