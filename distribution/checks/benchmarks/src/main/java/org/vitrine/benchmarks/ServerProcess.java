// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and those that it has started have used, as Linux tells it (proc(5)).
 *
 * @param pid its number
 */
public record ServerProcess(long pid) {
    private static final int UTIME = 11;
    private static final int TICKS_PER_SECOND = 100;

    /** The process that this runs in. */
    public static ServerProcess self() {
        return new ServerProcess(ProcessHandle.current().pid());
    }

    /** Seconds of processor time until now. */
    public double cpuSeconds() {
        return all().mapToLong(ServerProcess::ticks).sum() / (double) TICKS_PER_SECOND;
    }

    /** Memory that lies in RAM, in bytes. */
    public long residentBytes() {
        return all().mapToLong(ServerProcess::resident).sum();
    }

    private Stream<Long> all() {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }

    private static long ticks(long pid) {
        var stat = read(Path.of("/proc/" + pid + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        var line = stat.getFirst();
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
    }

    private static long resident(long pid) {
        return read(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
