// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.extensions.Publisher;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/**
 * What has been decided, kept over restarts in {@code extensions/ledger.json}: which release serves, what failed, who is trusted.
 *
 * <p>Written as a whole after each change. Any thread; guarded by {@code this}.
 */
final class Ledger {
    private final Path file;
    private Written written;

    private Ledger(Path file, Written written) {
        this.file = file;
        this.written = written;
    }

    /** Reads it; {@link IllegalStateException} if somebody has spoilt it. */
    static Ledger open(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve("ledger.json");
        try {
            return new Ledger(
                    file, Files.exists(file) ? Json.read(Files.readString(file), Written.class) : Written.nothing());
        } catch (BadJson e) {
            throw new IllegalStateException(file + " is not right; delete it to begin anew. " + e.getMessage(), e);
        }
    }

    /** What is known of an extension. */
    synchronized Optional<Entry> entry(String name) {
        return Optional.ofNullable(written.extensions().get(name));
    }

    synchronized void put(String name, Entry entry) {
        if (!entry.equals(written.extensions().put(name, entry))) {
            write();
        }
    }

    synchronized void drop(String name) {
        if (written.extensions().remove(name) != null) {
            write();
        }
    }

    synchronized boolean isAllowed(String digest) {
        return written.allowed().contains(digest);
    }

    synchronized void allow(String digest) {
        if (written.allowed().add(digest)) {
            write();
        }
    }

    synchronized boolean trusts(String fingerprint) {
        return written.publishers().stream()
                .anyMatch(publisher -> publisher.fingerprint().equals(fingerprint));
    }

    synchronized List<Publisher> publishers() {
        return List.copyOf(written.publishers());
    }

    synchronized void trust(Publisher publisher) {
        distrust(publisher.fingerprint());
        written.publishers().add(new Publisher(publisher.name(), publisher.fingerprint(), true));
        write();
    }

    synchronized void distrust(String fingerprint) {
        if (written.publishers().removeIf(publisher -> publisher.fingerprint().equals(fingerprint))) {
            write();
        }
    }

    private void write() {
        try {
            var part = file.resolveSibling("ledger.json.part");
            Files.writeString(
                    part, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(written));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /**
     * What is kept of one extension.
     *
     * @param serving the digest of the release that serves or would
     * @param previous of the one that served before
     * @param offered of those that nobody has confirmed
     * @param quarantined of those that failed, and what they said
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            @Nullable String serving,
            @Nullable String previous,
            boolean stopped,
            Set<String> offered,
            Map<String, String> quarantined) {
        @SuppressWarnings("NullAway") // JSON leaves out what it likes
        Entry {
            offered = offered == null ? Set.of() : Set.copyOf(offered);
            quarantined = quarantined == null ? Map.of() : Map.copyOf(quarantined);
        }

        static Entry none() {
            return new Entry(null, null, false, Set.of(), Map.of());
        }
    }

    private record Written(Map<String, Entry> extensions, Set<String> allowed, List<Publisher> publishers) {
        @SuppressWarnings("NullAway")
        Written {
            extensions = extensions == null ? new LinkedHashMap<>() : new LinkedHashMap<>(extensions);
            allowed = allowed == null ? new LinkedHashSet<>() : new LinkedHashSet<>(allowed);
            publishers = publishers == null ? new ArrayList<>() : new ArrayList<>(publishers);
        }

        static Written nothing() {
            return new Written(Map.of(), Set.of(), List.of());
        }
    }
}
