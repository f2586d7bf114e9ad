// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.extensions.Policy;
import org.vitrine.extensions.Publisher;

/**
 * Which jars may run: the configuration {@code org.vitrine.extensions}, and what operators have said since.
 *
 * <p>A bundle is code with all the rights of the process; nothing holds it back once it runs.
 */
final class Trust {
    private final boolean unsigned;
    private final boolean uploads;
    private final Set<String> publishers;
    private final Set<String> digests;
    private final List<String> repositories;
    private final Ledger ledger;

    Trust(Map<String, Object> config, Ledger ledger) {
        this.unsigned = isSet(config, "allowUnsigned");
        this.uploads = isSet(config, "uploads");
        this.publishers = fingerprints(config, "publishers");
        this.digests = fingerprints(config, "digests");
        this.repositories = texts(config, "repositories");
        this.ledger = ledger;
    }

    /** Why this jar may not run, in a sentence; empty if it may. */
    Optional<String> objection(ExtensionJar jar) {
        if (unsigned || digests.contains(jar.digest()) || ledger.isAllowed(jar.digest())) {
            return Optional.empty();
        }
        if (jar.signer().isEmpty()) {
            return Optional.of(
                    "It is not signed, and this shop takes signed plug-ins only. Allow this one jar (SHA-256 "
                            + jar.digest() + ") or set allowUnsigned in config/org.vitrine.extensions.json.");
        }
        var signer = jar.signer().get();
        return isTrusted(signer)
                ? Optional.empty()
                : Optional.of("It is signed by \"" + signer.name()
                        + "\", whom this shop does not trust yet. Trust the publisher" + " (fingerprint "
                        + signer.fingerprint() + ") or allow this one jar.");
    }

    boolean isTrusted(Signer signer) {
        return publishers.contains(signer.fingerprint()) || ledger.trusts(signer.fingerprint());
    }

    Publisher publisher(Signer signer) {
        return new Publisher(signer.name(), signer.fingerprint(), isTrusted(signer));
    }

    Policy policy() {
        var all = publishers.stream()
                .map(fingerprint -> new Publisher("config/org.vitrine.extensions.json", fingerprint, true))
                .collect(Collectors.toList());
        all.addAll(ledger.publishers());
        return new Policy(uploads, unsigned, repositories, all);
    }

    /** The environment has texts only. */
    private static boolean isSet(Map<String, Object> config, String key) {
        return Boolean.parseBoolean(String.valueOf(config.get(key)));
    }

    private static Set<String> fingerprints(Map<String, Object> config, String key) {
        return texts(config, key).stream()
                .map(text -> text.replace(":", "").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(Map<String, Object> config, String key) {
        var given = config.get(key);
        if (given instanceof Object[] list) {
            return Arrays.stream(list).map(String::valueOf).toList();
        }
        return given instanceof String text && !text.isBlank()
                ? List.of(text.strip().split("[,\\s]+"))
                : List.of();
    }
}
