// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.vitrine.store.StoreBusy;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's password storage cheat sheet), written as PHC strings.
 *
 * <p>Two are reckoned at a time, whatever the number of callers: the memory is bounded, and who waits more than five seconds is
 * sent away.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 << 10;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore reckoners = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return HEAD + base64.encodeToString(salt) + "$" + base64.encodeToString(reckon(password, salt));
    }

    boolean matches(String password, String phc) {
        int split = phc.lastIndexOf('$');
        if (!phc.startsWith(HEAD) || split < HEAD.length()) {
            return false;
        }
        var salt = Base64.getDecoder().decode(phc.substring(HEAD.length(), split));
        var hash = Base64.getDecoder().decode(phc.substring(split + 1));
        return MessageDigest.isEqual(hash, reckon(password, salt));
    }

    /** Takes as long as a real comparison, so that the time does not tell which accounts there are. */
    void pretend(String password) {
        reckon(password, new byte[SALT_BYTES]);
    }

    private byte[] reckon(String password, byte[] salt) {
        acquire();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            var hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            reckoners.release();
        }
    }

    private void acquire() {
        try {
            if (!reckoners.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreBusy("Many people log in just now; try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusy("The log-in was interrupted.");
        }
    }
}
