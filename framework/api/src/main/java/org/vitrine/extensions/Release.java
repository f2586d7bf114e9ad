// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

import java.util.List;
import java.util.Optional;

/**
 * One jar of an extension.
 *
 * @param digest its SHA-256 in lower-case hexadecimal digits
 * @param problems what keeps it from running, or was the matter when it was tried; sentences
 * @param needs what it would need or do that is not here or not done yet; sentences, told before it is started
 * @param publisher who signed it; empty if nobody did
 * @param hosts the hosts that it says it talks to
 */
public record Release(
        String version,
        String digest,
        Origin origin,
        Standing standing,
        List<String> problems,
        List<String> needs,
        Optional<Publisher> publisher,
        List<String> hosts) {
    public Release {
        problems = List.copyOf(problems);
        needs = List.copyOf(needs);
        hosts = List.copyOf(hosts);
    }

    /** Where its jar lies. */
    public enum Origin {
        DISTRIBUTION,
        /** In the folder of plug-ins. */
        FOLDER,
        /** Kept by the shop, because it has served. */
        ARCHIVE
    }

    /** What it is good for now. */
    public enum Standing {
        SERVING,
        /** It could serve, and another one does. */
        STANDBY,
        /** An operator has stopped it. */
        STOPPED,
        /** It lacks something, and starts when that comes. */
        WAITING,
        /** It failed, and is set aside until somebody tries it again. */
        QUARANTINED,
        /** Nobody has said that it may be trusted. */
        REFUSED,
        /** It was uploaded, and nobody has confirmed it yet. */
        OFFERED
    }
}
