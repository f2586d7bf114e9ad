// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms;

import com.fasterxml.jackson.databind.JsonNode;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/** Who is there. Any thread; never blocks. */
@ProviderType
public interface Rooms {
    /** How many watch: each shopper once, however many sockets they have, and each connection of nobody known. */
    int viewers(ShowId show);

    /** Closes all of a shopper's connections to a room, within a second. */
    void close(ShowId show, ShopperId shopper, String reason);

    /**
     * Tells everyone in a room something that lies outside the log, as the frame <code>{"name":body}</code>.
     *
     * <p>It is not kept: whoever reads too slowly just now, or comes later, is not told.
     *
     * @param name the frame's only key; the namespace of whoever tells it, such as {@code reactions}
     */
    void tell(ShowId show, String name, JsonNode body);
}
