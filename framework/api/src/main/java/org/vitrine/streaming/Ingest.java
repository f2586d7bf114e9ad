// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The port for encoders. Its methods wait for some milliseconds until it is open, and throw if it could not be opened. */
@ProviderType
public interface Ingest {
    /** The address that a host enters in an encoder, without the stream key: {@code rtmp://localhost:1935/live}. */
    String url();

    /** The same over TLS, such as {@code rtmps://localhost:1936/live}; empty where none is offered. */
    default Optional<String> secureUrl() {
        return Optional.empty();
    }

    /** The TCP port that is listened on. */
    int port();
}
