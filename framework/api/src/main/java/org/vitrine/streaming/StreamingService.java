// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.showlog.ShowId;

/** Tells of the streams of shows. Any thread; never blocks. */
@ProviderType
@FunctionalInterface
public interface StreamingService {
    /** How the stream of this show is; {@link StreamHealth#OFFLINE} where there is none. */
    StreamHealth health(ShowId show);
}
