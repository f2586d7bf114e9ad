// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.showlog.ShowId;

/** Turns what a caller presents into who it is. */
@ProviderType
public interface Credentials {
    /**
     * Whose token this is: a guest token or an API key.
     *
     * <p>Empty for an unknown, expired or revoked one. May read the database: not for event loops.
     */
    Optional<Caller> resolve(String token);

    /**
     * Whose ticket or token this is, for entering the room of this show; a ticket made for another show is none.
     *
     * <p>Empty and blocking as {@link #resolve}.
     */
    default Optional<Caller> admit(String ticketOrToken, ShowId show) {
        return resolve(ticketOrToken);
    }

    /** Makes a ticket with which the caller may enter this show's room, within sixty seconds. */
    String ticket(Caller caller, ShowId show);

    /** Makes a new guest with a token; the name is made safe (NFKC, no control characters, at most 40 characters). */
    Guest guest(String displayName);

    /** A guest and the token that proves it. */
    record Guest(Caller.Shopper shopper, String token, Instant expiresAt) {}
}
