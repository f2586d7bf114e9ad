// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.kernel.CannotStart;

/** The one secret from which all others are made; it lies outside the database, in a file that only its owner reads. */
@Component(
        service = MasterKey.class,
        configurationPid = IdentityConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = IdentityConfig.class)
public final class MasterKey {
    private static final int BYTES = 32;
    private static final String FILE = "master.key";

    private final byte[] key;

    @Activate
    public MasterKey(IdentityConfig config) {
        this(
                config._masterKey().isEmpty()
                        ? fromFile(Path.of(config.folder()))
                        : decode(config._masterKey(), "masterKey"));
    }

    MasterKey(byte[] key) {
        this.key = key.clone();
    }

    /** A key for one purpose, which tells nothing of the others (HMAC-SHA256 of the purpose's name). */
    SecretKeySpec derive(String purpose, String algorithm) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells keys apart, without telling anything of them. */
    int id() {
        return Arrays.hashCode(derive("id", "raw").getEncoded());
    }

    private static byte[] fromFile(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return decode(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new CannotStart("The master key " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyOwner);
        Files.writeString(file, Base64.getEncoder().encodeToString(fresh) + "\n");
    }

    private static byte[] decode(String base64, String where) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) {
            throw new CannotStart("The master key in " + where + " has " + bytes.length + " bytes, not " + BYTES);
        }
        return bytes;
    }
}
