// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one broadcast, as far as it is whole.
 *
 * <p>Two files: the pieces in a row, and an index with a line of fixed length for each, written after the piece is on the disk. So whatever
 * a crash leaves behind the last sound line, in either file, belongs to nobody.
 *
 * @param name the broadcast's
 * @param media the file with the pieces
 * @param entries in the order in which they were written
 */
record Tape(String name, Path media, List<Entry> entries) {
    /** What an index begins with. */
    static final byte[] MAGIC = {'V', 'T', 'T', 'A', 'P', 'E', 0, 1};

    static final String MEDIA = ".mp4";
    static final String INDEX = ".index";

    Tape {
        entries = List.copyOf(entries);
    }

    /** One on which nothing came to stand. */
    static Tape empty(String name) {
        return new Tape(name, Path.of(name + MEDIA), List.of());
    }

    /** Reads the tape of this name in a folder; empty where there is none. */
    static Optional<Tape> read(Path folder, String name) {
        var media = folder.resolve(name + MEDIA);
        var index = folder.resolve(name + INDEX);
        if (!Files.isRegularFile(index) || !Files.isRegularFile(media)) {
            return Optional.empty();
        }
        try {
            // The index first: what it tells of is in the other file by then, also while somebody writes.
            var lines = ByteBuffer.wrap(Files.readAllBytes(index));
            return Optional.of(new Tape(name, media, sound(lines, Files.size(media))));
        } catch (IOException e) {
            throw new UncheckedIOException("The recording " + media + " cannot be read", e);
        }
    }

    /** Reads it through the channel that holds its index's lock: to open the file once more and to close that would give the lock up. */
    static Tape locked(Path folder, String name, FileChannel index) throws IOException {
        var lines = ByteBuffer.allocate(Math.toIntExact(index.size()));
        int read = 0;
        while (lines.hasRemaining() && read >= 0) {
            read = index.read(lines, lines.position());
        }
        var media = folder.resolve(name + MEDIA);
        return new Tape(name, media, sound(lines.flip(), Files.size(media)));
    }

    /** The lines up to the first that is torn, or that tells of more than there is. */
    static List<Entry> sound(ByteBuffer lines, long mediaSize) {
        var entries = new ArrayList<Entry>();
        if (lines.remaining() < MAGIC.length || !begins(lines)) {
            return entries;
        }
        lines.position(lines.position() + MAGIC.length);
        long end = 0;
        for (var entry = Entry.read(lines); entry.isPresent(); entry = Entry.read(lines)) {
            if (entry.get().offset() != end || entry.get().endOffset() > mediaSize) {
                return entries;
            }
            end = entry.get().endOffset();
            entries.add(entry.get());
        }
        return entries;
    }

    /** How much of the index is sound. */
    long indexLength() {
        return MAGIC.length + (long) entries.size() * Entry.SIZE;
    }

    /** How much of the media is sound. */
    long mediaLength() {
        return entries.isEmpty() ? 0 : entries.getLast().endOffset();
    }

    List<Entry> segments() {
        return entries.stream()
                .filter(entry -> entry.kind() == Entry.Kind.SEGMENT)
                .toList();
    }

    Optional<Entry> find(Entry.Kind kind, int number) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.number() == number)
                .findFirst();
    }

    long millis() {
        return segments().stream().mapToLong(Entry::millis).sum();
    }

    /** The bytes of one piece. */
    byte[] bytes(Entry entry) throws IOException {
        var bytes = ByteBuffer.allocate(entry.length());
        try (var channel = FileChannel.open(media, StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, entry.offset() + bytes.position()) < 0) {
                    throw new IOException("The recording " + media + " is shorter than its index says");
                }
            }
        }
        return bytes.array();
    }

    private static boolean begins(ByteBuffer lines) {
        return lines.slice(lines.position(), MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }
}
