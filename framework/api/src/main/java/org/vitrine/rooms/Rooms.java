// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms;

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
}
