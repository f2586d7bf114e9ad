// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.health.Health.Degraded;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.recorder.internal.RecordingTable.TapeRow;
import org.vitrine.streaming.spi.Broadcast;

/** The tapes in their folder, one folder a show. Any thread; waits for the disk. */
final class Tapes {
    private static final int REMEMBERED = 200;

    private final Path folder;
    private final long leaveFree;
    private final Map<String, TapeWriter> writing = new ConcurrentHashMap<>();
    private final Cache<String, Tape> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Looks into this folder.
     *
     * @param leaveFree bytes that the disk must have left for a tape to go on
     */
    Tapes(Path folder, long leaveFree) {
        this.folder = folder;
        this.leaveFree = leaveFree;
    }

    /** Opens a tape to write on; empty if another process does. */
    Optional<TapeWriter> write(Broadcast broadcast) throws IOException {
        try {
            var opened = TapeWriter.open(folder(broadcast.show()), broadcast.name());
            opened.ifPresent(writer -> writing.put(broadcast.name(), writer));
            return opened;
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Nothing more is written on a tape. */
    void written(TapeWriter writer) throws IOException {
        try (writer) {
            read.put(writer.tape().name(), writer.tape());
        } finally {
            writing.remove(writer.tape().name());
        }
    }

    /** Cuts off what a crash has left half written; empty if there is no such tape here, or somebody writes it. */
    Optional<Tape> mend(TapeRow row) throws IOException {
        if (Tape.read(folder(row.show()), row.broadcast()).isEmpty()) {
            return Optional.empty();
        }
        var writer = write(new Broadcast(row.show(), row.broadcast()));
        if (writer.isPresent()) {
            written(writer.get());
        }
        return writer.map(TapeWriter::tape);
    }

    /** What there is of these, in their order. */
    List<Tape> find(List<TapeRow> rows) {
        return rows.stream().flatMap(row -> find(row).stream()).toList();
    }

    private Optional<Tape> find(TapeRow row) {
        var writer = writing.get(row.broadcast());
        if (writer != null) {
            return Optional.of(writer.tape());
        }
        if (row.state() == TapeState.RECORDING) {
            return Tape.read(folder(row.show()), row.broadcast());
        }
        var known = read.getIfPresent(row.broadcast());
        if (known != null) {
            return Optional.of(known);
        }
        var found = Tape.read(folder(row.show()), row.broadcast());
        found.ifPresent(tape -> read.put(row.broadcast(), tape));
        return found;
    }

    /** Deletes all tapes of a show. */
    void delete(ShowId show, List<TapeRow> rows) {
        try {
            for (var row : rows) {
                Files.deleteIfExists(folder(show).resolve(row.broadcast() + Tape.INDEX));
                Files.deleteIfExists(folder(show).resolve(row.broadcast() + Tape.MEDIA));
                read.invalidate(row.broadcast());
            }
            Files.deleteIfExists(folder(show));
        } catch (IOException e) {
            throw new UncheckedIOException("The recording of show " + show + " cannot be deleted", e);
        }
    }

    boolean isDiskFull() throws IOException {
        Files.createDirectories(folder);
        return Files.getFileStore(folder).getUsableSpace() < leaveFree;
    }

    /** Why nothing could be written now; empty if all is well. */
    Optional<Degraded> trouble() {
        try {
            return isDiskFull()
                    ? Optional.of(new Degraded(
                            "The disk has no room for recordings",
                            "Make room, or set leaveFreeMegabytes in config/" + RecorderConfig.PID + ".json"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Degraded(
                    "Nothing can be recorded in " + folder + ": " + e.getMessage(),
                    "May the shop write there? It is \"folder\" in config/" + RecorderConfig.PID + ".json"));
        }
    }

    private Path folder(ShowId show) {
        return folder.resolve(show.toString());
    }
}
