// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** One WebSocket connection. Any thread. */
@ProviderType
public interface Socket {
    /** The values of the names in the endpoint's path. */
    Map<String, String> parameters();

    /** Sends a text frame; frames keep their order. A peer that reads too slowly is closed at 1 MiB of waiting frames. */
    void send(String frame);

    /** Closes with a code of RFC 6455 and a reason of at most 123 bytes. */
    void close(int code, String reason);
}
