// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.identity.Secrets;
import org.vitrine.identity.StaffId;
import org.vitrine.store.Tx;

/**
 * The lasting keys of hosts: 160 random bits, encrypted at rest, found by their digest.
 *
 * <p>A digest of a random secret can be looked up like any value: the time it takes tells nothing of the secret.
 */
final class StreamKeys {
    private static final int BYTES = 20;
    private static final String PREFIX = "vt-";

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    StreamKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(Tx tx, StaffId host) {
        var known = sealed(tx, host);
        if (known.isPresent()) {
            return open(known.get());
        }
        var key = fresh();
        boolean first = tx.insertIfAbsent(
                "insert into shows_stream_key (host, digest, sealed) values (?, ?, ?)",
                host.value(),
                digest(key),
                seal(key));
        return first ? key : open(sealed(tx, host).orElseThrow());
    }

    String reissue(Tx tx, StaffId host) {
        of(tx, host);
        var key = fresh();
        tx.update(
                "update shows_stream_key set digest = ?, sealed = ? where host = ?",
                digest(key),
                seal(key),
                host.value());
        return key;
    }

    Optional<StaffId> host(Tx tx, String key) {
        return tx.first(
                "select host from shows_stream_key where digest = ?",
                row -> new StaffId(row.uuid("host")),
                digest(key));
    }

    private static Optional<String> sealed(Tx tx, StaffId host) {
        return tx.first("select sealed from shows_stream_key where host = ?", row -> row.text("sealed"), host.value());
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    private String seal(String key) {
        return Base64.getEncoder().encodeToString(secrets.seal(key.getBytes(StandardCharsets.UTF_8)));
    }

    private String open(String sealed) {
        return new String(secrets.open(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    private static String digest(String key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
