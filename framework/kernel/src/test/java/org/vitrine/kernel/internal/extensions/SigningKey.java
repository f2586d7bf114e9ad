// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** A publisher's key, made and used with the JDK's own tools as publishers do it. */
record SigningKey(Path store, String fingerprint) {
    private static final String PASSWORD = "only-for-this-test";

    static SigningKey made(Path folder, String name) throws Exception {
        var store = Files.createDirectories(folder).resolve("keys.p12");
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return new SigningKey(store, fingerprint(store));
    }

    void sign(Path jar, Path signed) throws IOException, InterruptedException {
        var part = signed.resolveSibling(signed.getFileName() + ".part");
        run(
                "jarsigner",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-signedjar",
                part.toString(),
                jar.toString(),
                "key");
        Files.move(part, signed, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fingerprint(Path store) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return Digests.of(keys.getCertificate("key").getEncoded());
    }

    private static void run(String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(tool + " failed: " + said);
        }
    }
}
