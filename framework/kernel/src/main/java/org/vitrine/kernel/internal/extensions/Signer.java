// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * Whose key has signed every file of a jar, as {@code jarsigner} does it.
 *
 * <p>Whether the certificate was issued by anybody known does not matter: its fingerprint is what operators trust.
 *
 * @param name the certificate's common name
 * @param fingerprint its SHA-256
 */
record Signer(String name, String fingerprint) {
    /** Reads the whole jar; empty unless one signer has signed all. {@link SecurityException} if a file is not as it was signed. */
    static Optional<Signer> of(JarFile jar) throws IOException {
        List<X509Certificate> common = null;
        for (var entry : jar.stream().filter(Signer::isSigned).toList()) {
            var its = certificates(jar, entry);
            if (common == null) {
                common = its;
            } else {
                common.retainAll(its);
            }
        }
        return common == null || common.isEmpty() ? Optional.empty() : Optional.of(of(common.getFirst()));
    }

    private static boolean isSigned(JarEntry entry) {
        var name = entry.getName().toUpperCase(Locale.ROOT);
        boolean ofTheSignature = name.startsWith("META-INF/")
                && name.indexOf('/', "META-INF/".length()) < 0
                && (name.equals(JarFile.MANIFEST_NAME) || name.matches(".*\\.(SF|RSA|DSA|EC)"));
        return !entry.isDirectory() && !ofTheSignature;
    }

    private static List<X509Certificate> certificates(JarFile jar, JarEntry entry) throws IOException {
        try (var content = jar.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream()); // signers are known once all has been read
        }
        CodeSigner @Nullable [] signers = entry.getCodeSigners();
        return new ArrayList<>(Arrays.stream(signers == null ? new CodeSigner[0] : signers)
                .map(signer -> (X509Certificate)
                        signer.getSignerCertPath().getCertificates().getFirst())
                .toList());
    }

    private static Signer of(X509Certificate certificate) {
        try {
            return new Signer(commonName(certificate), Digests.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new SecurityException(e);
        }
    }

    private static String commonName(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }
}
