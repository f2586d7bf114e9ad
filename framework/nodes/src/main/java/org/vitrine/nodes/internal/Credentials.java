// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import io.nats.client.AuthHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user's token and key out of a file as {@code nsc} makes it; read anew at each log-in, so that it can be replaced.
 *
 * <p>The key is an Ed25519 seed in base 32 between two bytes that tell its kind and a checksum of two (NATS's nkeys).
 */
final class Credentials implements AuthHandler {
    private static final Pattern PART = Pattern.compile("-{3,}BEGIN [^-]+-{3,}\\s*([^\\s-][^\\s]*)\\s*-{3,}END");
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KIND_BYTES = 2;
    private static final int SEED_BYTES = 32;

    private final Path file;

    Credentials(Path file) {
        this.file = file;
    }

    @Override
    public byte @Nullable [] sign(byte[] nonce) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key(part(1)));
            signature.update(nonce);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + file + " cannot be used", e);
        }
    }

    /** The token names the user. */
    @Override
    @SuppressWarnings("NullAway") // as the client's own handler of such files answers
    public char[] getID() {
        return null;
    }

    @Override
    public char[] getJWT() {
        return part(0).toCharArray();
    }

    private String part(int index) {
        try {
            return PART.matcher(Files.readString(file))
                    .results()
                    .skip(index)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(file + " is no file of credentials"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey key(String seed) throws GeneralSecurityException {
        var raw = fromBase32(seed);
        if (raw.length < KIND_BYTES + SEED_BYTES) {
            throw new GeneralSecurityException("The seed is too short");
        }
        var bytes = Arrays.copyOfRange(raw, KIND_BYTES, KIND_BYTES + SEED_BYTES);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes));
    }

    private static byte[] fromBase32(String text) throws GeneralSecurityException {
        var bytes = new byte[text.length() * 5 / 8];
        for (int i = 0; i < bytes.length * 8; i++) {
            int digit = BASE_32.indexOf(text.charAt(i / 5));
            if (digit < 0) {
                throw new GeneralSecurityException("The seed is not in base 32");
            }
            int bit = digit >> (4 - i % 5) & 1;
            bytes[i / 8] |= (byte) (bit << (7 - i % 8));
        }
        return bytes;
    }
}
