// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.vitrine.json.Json;

/** One who runs a NATS with tokens: makes the server's configuration and a user's file of credentials, as {@code nsc} does. */
final class Operator {
    private static final int SEED = 18 << 3;

    private final Key self = new Key("operator", 14 << 3);
    private final Key account = new Key("account", 0);
    private final Key user = new Key("user", 20 << 3);

    /** What the server reads. */
    Path serverConfig(Path folder) throws IOException {
        var limits = Map.of(
                "subs",
                -1,
                "conn",
                -1,
                "leaf",
                -1,
                "imports",
                -1,
                "exports",
                -1,
                "data",
                -1,
                "payload",
                -1,
                "wildcards",
                true);
        var config = "operator: " + self.token(self, Map.of()) + "\nresolver: MEMORY\nresolver_preload: { "
                + account.id() + ": " + self.token(account, Map.of("limits", limits)) + " }\n";
        return Files.writeString(folder.resolve("server.conf"), config);
    }

    /** What the shop is given. */
    Path credentials(Path folder) throws IOException {
        var token = account.token(user, Map.of("subs", -1, "data", -1, "payload", -1));
        var text = "-----BEGIN NATS USER JWT-----\n" + token + "\n------END NATS USER JWT------\n\nImportant notes.\n\n"
                + "-----BEGIN USER NKEY SEED-----\n" + user.seed() + "\n------END USER NKEY SEED------\n";
        return Files.writeString(folder.resolve("shop.creds"), text);
    }

    private static final class Key {
        private final String kind;
        private final int type;
        private final KeyPair pair;

        Key(String kind, int type) {
            this.kind = kind;
            this.type = type;
            try {
                this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String id() {
            var point = ((EdECPublicKey) pair.getPublic()).getPoint();
            var bytes = littleEndian(point.getY());
            bytes[31] |= (byte) (point.isXOdd() ? 0x80 : 0);
            return written(new byte[] {(byte) type}, bytes);
        }

        String seed() {
            byte[] start = {(byte) (SEED | type >> 5), (byte) ((type & 31) << 3)};
            return written(
                    start, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
        }

        /** What this one says of another. */
        String token(Key of, Map<String, Object> claims) {
            var nats = new TreeMap<String, Object>(claims);
            nats.put("type", of.kind);
            nats.put("version", 2);
            var body = Map.of(
                    "jti",
                    UUID.randomUUID().toString(),
                    "iat",
                    1_700_000_000,
                    "iss",
                    id(),
                    "name",
                    of.kind,
                    "sub",
                    of.id(),
                    "nats",
                    nats);
            var text =
                    url(Json.write(Map.of("typ", "JWT", "alg", "ed25519-nkey")).getBytes(StandardCharsets.UTF_8)) + "."
                            + url(Json.write(body).getBytes(StandardCharsets.UTF_8));
            return text + "." + url(sign(text));
        }

        private byte[] sign(String text) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(StandardCharsets.US_ASCII));
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String url(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        private static byte[] littleEndian(BigInteger number) {
            var bytes = new byte[32];
            for (int i = 0; i < 32; i++) {
                bytes[i] = number.shiftRight(8 * i).byteValue();
            }
            return bytes;
        }

        private static String written(byte[] start, byte[] key) {
            var all = new ByteArrayOutputStream();
            all.writeBytes(start);
            all.writeBytes(key);
            int sum = checksum(all.toByteArray());
            all.write(sum);
            all.write(sum >> 8);
            return base32(all.toByteArray());
        }

        /** CRC-16 of XMODEM. */
        private static int checksum(byte[] bytes) {
            int sum = 0;
            for (byte each : bytes) {
                sum ^= (each & 0xff) << 8;
                for (int i = 0; i < 8; i++) {
                    sum = (sum & 0x8000) == 0 ? sum << 1 : sum << 1 ^ 0x1021;
                }
            }
            return sum & 0xffff;
        }

        private static String base32(byte[] bytes) {
            var text = new StringBuilder();
            for (int bit = 0; bit < bytes.length * 8; bit += 5) {
                int digit = 0;
                for (int i = bit; i < bit + 5; i++) {
                    int value = i < bytes.length * 8 ? bytes[i / 8] >> (7 - i % 8) & 1 : 0;
                    digit = digit << 1 | value;
                }
                text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(digit));
            }
            return text.toString();
        }
    }
}
