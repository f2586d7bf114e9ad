// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.streaming.spi.MediaSegment;

/**
 * Writes a tape, or goes on with one that is there; for one thread, which may wait for the disk.
 *
 * <p>It holds the lock of the index for as long as it is open, so that nobody takes the tape for one that a crash has left.
 */
final class TapeWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TapeWriter.class.getName());

    private final String name;
    private final Path mediaFile;
    private final FileChannel media;
    private final FileChannel index;
    private final List<Entry> entries;
    private volatile Tape tape;

    private TapeWriter(Tape found, FileChannel media, FileChannel index) {
        this.name = found.name();
        this.mediaFile = found.media();
        this.media = media;
        this.index = index;
        this.entries = new ArrayList<>(found.entries());
        this.tape = found;
    }

    /** Opens a tape, and cuts off what a crash has left half written; empty if another process writes it. */
    static Optional<TapeWriter> open(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var media = channel(folder.resolve(name + Tape.MEDIA));
        var index = channel(folder.resolve(name + Tape.INDEX));
        try {
            if (index.tryLock() == null) {
                close(media, index);
                return Optional.empty();
            }
            var found = Tape.locked(folder, name, index);
            cut(found, media, index);
            return Optional.of(new TapeWriter(found, media, index));
        } catch (IOException | RuntimeException e) {
            close(media, index);
            throw e;
        }
    }

    /** What has been written so far. Any thread. */
    Tape tape() {
        return tape;
    }

    boolean has(Entry.Kind kind, int number) {
        return tape.find(kind, number).isPresent();
    }

    void init(int number, ByteBuffer bytes) throws IOException {
        var length = bytes.remaining();
        write(new Entry(Entry.Kind.INIT, number, number, false, false, 0, 0, end(), length), bytes);
    }

    void segment(MediaSegment segment) throws IOException {
        var entry = new Entry(
                Entry.Kind.SEGMENT,
                Math.toIntExact(segment.number()),
                segment.init(),
                segment.discontinuity(),
                segment.independent(),
                segment.start().toEpochMilli(),
                Math.toIntExact(segment.duration().toMillis()),
                end(),
                segment.bytes().remaining());
        write(entry, segment.bytes());
    }

    @Override
    public void close() throws IOException {
        try {
            media.force(true);
            index.force(true);
        } finally {
            close(media, index);
        }
    }

    /** The line is written once the piece is on the disk. */
    private void write(Entry entry, ByteBuffer bytes) throws IOException {
        writeAt(media, entry.offset(), bytes.duplicate());
        media.force(false);
        writeAt(index, Tape.MAGIC.length + (long) entries.size() * Entry.SIZE, entry.line());
        entries.add(entry);
        tape = new Tape(name, mediaFile, entries);
    }

    private long end() {
        return entries.isEmpty() ? 0 : entries.getLast().endOffset();
    }

    private static void cut(Tape found, FileChannel media, FileChannel index) throws IOException {
        long torn = media.size() - found.mediaLength() + Math.max(0, index.size() - found.indexLength());
        if (torn > 0) {
            LOG.log(Level.WARNING, "The recording {0} ended in the middle; {1} bytes are cut off", found.media(), torn);
        }
        media.truncate(found.mediaLength());
        index.truncate(found.indexLength());
        writeAt(index, 0, ByteBuffer.wrap(Tape.MAGIC));
    }

    private static void writeAt(FileChannel channel, long offset, ByteBuffer bytes) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void close(FileChannel media, FileChannel index) throws IOException {
        try (media) {
            index.close();
        }
    }
}
