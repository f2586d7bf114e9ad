// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a text has left traces in a running shop: in the memory of its process, in what it has said, or in its files. */
record Traces(RunningShop shop, String text) {
    private static final int CHUNK = 1 << 20;
    private static final int MEMORY_PAGE = 4096;

    /** All that its process can write to: objects, garbage not yet collected, buffers of the network. Linux alone shows it. */
    boolean inMemory() throws IOException {
        var process = Path.of("/proc", Long.toString(shop.pid()));
        try (var memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            for (var line : Files.readAllLines(process.resolve("maps"))) {
                var range = line.split("[ -]", 4);
                if (range[2].startsWith("rw")
                        && found(memory, Long.parseUnsignedLong(range[0], 16), Long.parseUnsignedLong(range[1], 16))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean inLogs() {
        return shop.output().toString().contains(text);
    }

    /** The database, the stores of files, the configuration. */
    boolean inFiles() throws IOException {
        try (var files = Files.walk(shop.plan().home())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (found(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean found(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            return found(content, 0, content.length());
        }
    }

    /** Looks at one piece after the other, each with the end of the one before, for letters of one byte and of two. */
    private boolean found(RandomAccessFile content, long from, long to) throws IOException {
        var wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        var piece = new byte[CHUNK];
        for (long at = from; at < to; ) {
            int length = read(content, at, piece, (int) Math.min(piece.length, to - at));
            var seen = new String(piece, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
            if (seen.contains(text) || seen.contains(wide)) {
                return true;
            }
            at += length <= 0 ? MEMORY_PAGE : Math.max(1, length - wide.length());
        }
        return false;
    }

    /** What is read at once; nothing of a page that nobody may look at. */
    private static int read(RandomAccessFile content, long at, byte[] into, int length) throws IOException {
        content.seek(at);
        try {
            return content.read(into, 0, length);
        } catch (IOException e) {
            if (length > MEMORY_PAGE && isUnreadable(e)) {
                return read(content, at, into, MEMORY_PAGE);
            }
            if (isUnreadable(e)) {
                return 0;
            }
            throw e;
        }
    }

    private static boolean isUnreadable(IOException failure) {
        return List.of("Input/output error", "Bad address").contains(failure.getMessage());
    }
}
