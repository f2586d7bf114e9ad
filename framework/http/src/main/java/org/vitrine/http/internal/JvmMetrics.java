// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the process uses, in Prometheus' text format. */
final class JvmMetrics {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int KIB = 1024;

    private JvmMetrics() {}

    static String now() {
        var memory = ManagementFactory.getMemoryMXBean();
        var text = new StringBuilder();
        gauge(text, "jvm_heap_used_bytes", memory.getHeapMemoryUsage().getUsed());
        gauge(text, "jvm_heap_committed_bytes", memory.getHeapMemoryUsage().getCommitted());
        gauge(text, "jvm_nonheap_used_bytes", memory.getNonHeapMemoryUsage().getUsed());
        gauge(text, "jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                text,
                "process_uptime_seconds",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        long collections = 0;
        long millis = 0;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        gauge(text, "jvm_gc_collections", collections);
        gauge(text, "jvm_gc_milliseconds", millis);
        resident().ifPresent(bytes -> gauge(text, "process_resident_memory_bytes", bytes));
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, long value) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Only where the system tells it. */
    private static Optional<Long> resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
