// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;
import org.vitrine.http.Peer;

/** The cookie that bears a session: locked to the host by its name where https is spoken. */
final class SessionCookie {
    private static final String SECURE_NAME = "__Host-vitrine";
    private static final String PLAIN_NAME = "vitrine";

    private SessionCookie() {}

    static Optional<String> in(Map<String, Cookie> cookies, Peer peer) {
        return Optional.ofNullable(cookies.get(name(peer)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    static NewCookie with(String token, Peer peer) {
        return cookie(peer)
                .value(token)
                .maxAge((int) Sessions.LONGEST.toSeconds())
                .build();
    }

    static NewCookie removed(Peer peer) {
        return cookie(peer).value("").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(Peer peer) {
        return new NewCookie.Builder(name(peer))
                .path("/")
                .secure(peer.secure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static String name(Peer peer) {
        return peer.secure() ? SECURE_NAME : PLAIN_NAME;
    }
}
