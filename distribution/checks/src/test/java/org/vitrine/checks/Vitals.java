// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.vitrine.benchmarks.ServerProcess;

/**
 * What a process holds on to, as Linux and its JVM tell it.
 *
 * @param heap the bytes of all objects that can be reached
 * @param resident the bytes that lie in RAM
 * @param handles open files and sockets
 */
record Vitals(long heap, long resident, long handles, long threads) {
    private static final long HEAP_GROWTH = 8 << 20;
    private static final long RESIDENT_GROWTH = 48 << 20;
    private static final long HANDLE_GROWTH = 12;
    private static final long THREAD_GROWTH = 8;

    /** As they are now, after a full collection. */
    static Vitals of(long pid) {
        long heap = LiveHeap.bytes(pid);
        return new Vitals(heap, new ServerProcess(pid).residentBytes(), handles(pid), threads(pid));
    }

    /** Requires that the median of the last third lies no more than the bounds above that of the middle third. */
    static void requireFlat(List<Vitals> taken) {
        requireFlat("heap", taken, Vitals::heap, HEAP_GROWTH);
        requireFlat("resident memory", taken, Vitals::resident, RESIDENT_GROWTH);
        requireFlat("file handles", taken, Vitals::handles, HANDLE_GROWTH);
        requireFlat("threads", taken, Vitals::threads, THREAD_GROWTH);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6.1f MB live, %4d MB resident, %4d handles, %3d threads",
                heap / 1048576.0,
                resident >> 20,
                handles,
                threads);
    }

    private static void requireFlat(String what, List<Vitals> taken, ToLongFunction<Vitals> of, long growth) {
        int third = taken.size() / 3;
        long before = median(taken.subList(third, taken.size() - third), of);
        long after = median(taken.subList(taken.size() - third, taken.size()), of);
        assertTrue(after - before <= growth, () -> what + " was " + before + " and is " + after + " in\n" + taken);
    }

    private static long median(List<Vitals> some, ToLongFunction<Vitals> of) {
        return some.stream()
                .mapToLong(of)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long handles(long pid) {
        try (var handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return handles.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long threads(long pid) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
