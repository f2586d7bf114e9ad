// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, made by the JDK's keytool in a folder of a test. */
record SelfSigned(KeyStore store) {
    private static final char[] PASSWORD = "test-only".toCharArray();
    private static final String ALIAS = "shop";

    static SelfSigned in(Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(
                List.of(keytool, "-genkeypair", "-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        var about = List.of("-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        command.addAll(about);
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        return new SelfSigned(KeyStore.getInstance(file.toFile(), PASSWORD));
    }

    PemKeyCertOptions pem() throws Exception {
        return new PemKeyCertOptions().addKeyValue(Buffer.buffer(key())).addCertValue(Buffer.buffer(certificate()));
    }

    String key() throws Exception {
        return pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded());
    }

    String certificate() throws Exception {
        return pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    }

    /** Makes sockets that trust this certificate alone. */
    SSLSocketFactory trusting() throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static String pem(String kind, byte[] bytes) {
        var base64 = Base64.getMimeEncoder().encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
