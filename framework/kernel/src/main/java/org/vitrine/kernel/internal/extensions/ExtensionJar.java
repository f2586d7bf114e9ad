// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a jar says of itself, read and checked without starting anything.
 *
 * @param digest its SHA-256 in hexadecimal digits
 * @param hosts what its header {@code Vitrine-Hosts} names
 */
record ExtensionJar(
        Path file,
        String digest,
        String name,
        Version version,
        String title,
        String description,
        List<String> hosts,
        Optional<Signer> signer) {
    private static final String HOSTS = "Vitrine-Hosts";

    ExtensionJar {
        hosts = List.copyOf(hosts);
    }

    /** Reads a whole jar; {@link UnfitJar} says what is wrong with it. */
    static ExtensionJar read(Path file) throws UnfitJar {
        var digest = Digests.of(file);
        try (var jar = new JarFile(file.toFile(), true)) {
            var manifest = jar.getManifest();
            if (manifest == null) {
                throw new UnfitJar("it is a jar, but no OSGi bundle: it has no manifest");
            }
            return of(file, digest, manifest.getMainAttributes(), Signer.of(jar));
        } catch (ZipException e) {
            throw new UnfitJar("it is not a whole jar (" + e.getMessage() + "): copy it again");
        } catch (IOException e) {
            throw new UnfitJar("it cannot be read: " + e.getMessage());
        } catch (SecurityException e) {
            throw new UnfitJar("it was changed after it had been signed: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UnfitJar("its manifest is not right: " + e.getMessage());
        }
    }

    private static ExtensionJar of(Path file, String digest, Attributes headers, Optional<Signer> signer)
            throws UnfitJar {
        var name = value(headers, Constants.BUNDLE_SYMBOLICNAME).map(ExtensionJar::withoutDirectives);
        if (name.isEmpty()) {
            throw new UnfitJar("it is a jar, but no OSGi bundle: its manifest has no Bundle-SymbolicName");
        }
        return new ExtensionJar(
                file,
                digest,
                name.get(),
                Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)),
                value(headers, Constants.BUNDLE_NAME).orElse(name.get()),
                value(headers, Constants.BUNDLE_DESCRIPTION).orElse(""),
                value(headers, HOSTS).map(ExtensionJar::list).orElse(List.of()),
                signer);
    }

    private static Optional<String> value(Attributes headers, String name) {
        return Optional.ofNullable(headers.getValue(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String withoutDirectives(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip();
    }

    private static List<String> list(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    ExtensionJar at(Path elsewhere) {
        return new ExtensionJar(elsewhere, digest, name, version, title, description, hosts, signer);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
