// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/** Makes and reads tokens that prove themselves: what they say, and an HMAC-SHA256 over it. Nothing is stored. */
final class SignedTokens {
    private static final String UNTIL = "exp";

    private final SecretKeySpec key;
    private final String prefix;
    private final Clock clock;

    SignedTokens(MasterKey master, String prefix, Clock clock) {
        this.key = master.derive("tokens " + prefix, "HmacSHA256");
        this.prefix = prefix + ".";
        this.clock = clock;
    }

    String sign(ObjectNode claims, Instant until) {
        var body = prefix
                + encode(claims.put(UNTIL, until.getEpochSecond()).toString().getBytes(StandardCharsets.UTF_8));
        return body + "." + encode(mac(body));
    }

    /** What the token says, if it was made here and is still good. */
    Optional<JsonNode> read(String token) {
        int dot = token.lastIndexOf('.');
        if (!token.startsWith(prefix) || dot < prefix.length()) {
            return Optional.empty();
        }
        var body = token.substring(0, dot);
        try {
            if (!MessageDigest.isEqual(mac(body), Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
                return Optional.empty();
            }
            var json = Base64.getUrlDecoder().decode(body.substring(prefix.length()));
            return Optional.of(Json.read(new String(json, StandardCharsets.UTF_8)))
                    .filter(claims ->
                            claims.path(UNTIL).asLong() > clock.instant().getEpochSecond());
        } catch (IllegalArgumentException | BadJson e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
