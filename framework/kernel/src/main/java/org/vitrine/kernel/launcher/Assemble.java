// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/**
 * Lays out a distribution from the jars that its list of names has drawn in, and says what is missing.
 *
 * <p>By start level: 1 contracts, 2 services and the kernel, 3 libraries, 4 framework, 5 modules; {@code lib/} is the launcher's class
 * path and {@code cli/} the command line's. A jar is a module if it uses Vitrine's contracts or brings pages, whoever made it.
 */
public final class Assemble {
    private static final int LACKING = 1;
    private static final Pattern LAUNCHER = Pattern.compile("(org\\.apache\\.felix\\.framework|slf4j|logback)-.*");
    private static final Pattern COMMAND_LINE = Pattern.compile("(vitrine-cli|picocli)-.*");
    private static final Pattern CONTRACTS =
            Pattern.compile("org\\.vitrine\\.api|com\\.fasterxml\\.jackson.*|jackson-.*|jakarta\\..*");
    private static final Pattern SERVICES =
            Pattern.compile("org\\.apache\\.felix\\..*|org\\.osgi\\..*|org\\.vitrine\\.framework\\.kernel");
    private static final Pattern USES_CONTRACTS = Pattern.compile("(^|,)org\\.vitrine\\.");

    private Assemble() {}

    /** Takes the folder of gathered jars and the folder to lay out, which is made anew; ends with 1 if something is missing. */
    public static void main(String[] arguments) throws IOException, BundleException, InterruptedException {
        var gathered = Path.of(arguments[0]);
        var laidOut = Path.of(arguments[1]);
        if (Files.exists(laidOut)) {
            delete(laidOut);
        }
        try (var jars = Files.list(gathered)) {
            for (var jar : jars.sorted().toList()) {
                place(jar, laidOut);
            }
        }
        var lacks = Inspect.distribution(laidOut.resolve("bundles"));
        lacks.forEach(sentence -> System.err.println("This distribution is not whole. " + sentence));
        if (!lacks.isEmpty()) {
            System.err.println("Add to its list of names what offers that, or take away what asks for it.");
            delete(laidOut);
            System.exit(LACKING);
        }
    }

    private static void place(Path jar, Path laidOut) throws IOException {
        var name = jar.getFileName().toString();
        if (COMMAND_LINE.matcher(name).matches()) {
            copy(jar, laidOut.resolve("cli"));
            return;
        }
        if (LAUNCHER.matcher(name).matches()) {
            copy(jar, laidOut.resolve("lib"));
            return;
        }
        int level = level(jar);
        copy(jar, laidOut.resolve("bundles").resolve(Integer.toString(level)));
        if (name.startsWith("vitrine-kernel-")) {
            copy(jar, laidOut.resolve("lib"));
        }
    }

    private static int level(Path jar) throws IOException {
        try (var content = new JarFile(jar.toFile())) {
            var manifest = Optional.ofNullable(content.getManifest())
                    .orElseThrow(() -> new IOException(jar.getFileName() + " is no OSGi bundle: it has no manifest"));
            var headers = manifest.getMainAttributes();
            var name = header(headers, "Bundle-SymbolicName").split(";", 2)[0].strip();
            if (CONTRACTS.matcher(name).matches()) {
                return 1;
            }
            if (SERVICES.matcher(name).matches()) {
                return 2;
            }
            if (name.startsWith("org.vitrine.framework.")) {
                return 4;
            }
            return isModule(content, headers) ? 5 : 3;
        }
    }

    private static boolean isModule(JarFile jar, Attributes headers) {
        return jar.getEntry("META-INF/vitrine-ui.json") != null
                || !header(headers, "Vitrine-Migrations").isEmpty()
                || USES_CONTRACTS.matcher(header(headers, "Import-Package")).find();
    }

    private static String header(Attributes headers, String name) {
        var value = headers.getValue(name);
        return value == null ? "" : value.strip();
    }

    private static void copy(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
