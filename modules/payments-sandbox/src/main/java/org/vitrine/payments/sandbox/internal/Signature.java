// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Secrets;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Signs reports and knows its own signatures (HMAC-SHA-256 over the raw bytes); the key is made once and kept sealed. */
@Component(service = Signature.class)
public final class Signature {
    static final String HEADER = "sandbox-signature";

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    @Activate
    public Signature(@Reference Transactions transactions, @Reference Secrets secrets) {
        this.key = secrets.open(transactions.in(tx -> sealedKey(tx, secrets)));
    }

    String sign(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Compares in a time that tells nothing. */
    boolean matches(byte[] body, String signature) {
        return MessageDigest.isEqual(
                sign(body).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sealedKey(Tx tx, Secrets secrets) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        tx.insertIfAbsent("insert into sandbox_secret (id, sealed) values (1, ?)", secrets.seal(fresh));
        return tx.first("select sealed from sandbox_secret where id = 1", row -> row.bytes("sealed"))
                .orElseThrow();
    }
}
