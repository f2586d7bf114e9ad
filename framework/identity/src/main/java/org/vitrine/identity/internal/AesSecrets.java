// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Secrets;

/** AES-256-GCM; before the text stand a version, the key's id and 12 random bytes. */
@Component
public final class AesSecrets implements Secrets {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + Integer.BYTES + NONCE_BYTES;

    private final SecretKeySpec key;
    private final int keyId;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public AesSecrets(@Reference MasterKey master) {
        this.key = master.derive("secrets at rest", "AES");
        this.keyId = master.id();
    }

    @Override
    public byte[] seal(byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(VERSION)
                    .putInt(keyId)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length <= HEAD || sealed[0] != VERSION) {
            throw new IllegalArgumentException("This is no sealed secret");
        }
        var in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        if (in.getInt() != keyId) {
            throw new IllegalArgumentException("This was sealed with another master key");
        }
        var nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The sealed secret has been changed", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
