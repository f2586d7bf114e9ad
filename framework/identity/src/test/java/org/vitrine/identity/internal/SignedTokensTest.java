// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vitrine.json.Json;
import org.vitrine.testkit.ManualClock;

final class SignedTokensTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final MasterKey master = key(1);
    private final SignedTokens tokens = new SignedTokens(master, "vtg", clock);

    @Test
    void a_token_says_what_was_signed_until_it_expires() {
        var token = tokens.sign(Json.object().put("id", "x"), clock.instant().plusSeconds(60));
        assertEquals("x", tokens.read(token).orElseThrow().path("id").asText());
        clock.advance(Duration.ofSeconds(61));
        assertTrue(tokens.read(token).isEmpty());
    }

    @Test
    void a_token_with_one_letter_changed_is_worth_nothing() {
        var token = tokens.sign(Json.object().put("id", "x"), clock.instant().plusSeconds(60));
        for (int i = 0; i < token.length() - 1; i++) {
            var changed = new StringBuilder(token);
            changed.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
            assertTrue(tokens.read(changed.toString()).isEmpty(), changed.toString());
        }
    }

    @Test
    void a_token_of_another_kind_or_key_is_worth_nothing() {
        var token = tokens.sign(Json.object(), clock.instant().plusSeconds(60));
        assertTrue(new SignedTokens(key(2), "vtg", clock).read(token).isEmpty());
        assertTrue(new SignedTokens(master, "vtt", clock).read(token).isEmpty());
    }

    @Test
    void a_secret_is_opened_with_its_own_key_alone_and_only_unchanged() {
        var plain = "vt-stream-key".getBytes(StandardCharsets.UTF_8);
        var secrets = new AesSecrets(master);
        var sealed = secrets.seal(plain);
        assertArrayEquals(plain, secrets.open(sealed));
        assertFalse(Arrays.equals(sealed, secrets.seal(plain)));
        assertThrows(IllegalArgumentException.class, () -> new AesSecrets(key(2)).open(sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> secrets.open(sealed));
    }

    @Test
    void a_password_is_known_again_and_never_stored_twice_alike() {
        var passwords = new Passwords();
        var hash = passwords.hash("correct horse");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passwords.matches("correct horse", hash));
        assertFalse(passwords.matches("correct horsf", hash));
        assertNotEquals(hash, passwords.hash("correct horse"));
    }

    @Test
    void names_lose_what_others_should_not_see() {
        assertEquals("Mia", DisplayName.of("  M\u202Eia\u0007 ", "Guest").value());
        assertEquals("Guest", DisplayName.of("\u200B\n", "Guest").value());
        assertEquals(40, DisplayName.of("x".repeat(100), "Guest").value().length());
    }

    private static MasterKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new MasterKey(bytes);
    }
}
