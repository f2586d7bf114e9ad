// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One key of one caller, and what was asked with it.
 *
 * @param id digest of caller and key: neither is kept as it is
 * @param fingerprint digest of method, path and body
 */
record Claim(String id, String fingerprint) {
    static Claim of(String caller, String key, String target, byte[] body) {
        return new Claim(digest(bytes(caller), bytes(key)), digest(bytes(target), body));
    }

    private static String digest(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update((byte) 0);
            digest.update(second);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
