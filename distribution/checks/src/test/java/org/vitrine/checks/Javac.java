// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources of a test, as a third party would: against a class path of its own. */
final class Javac {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*@?(?:class|record|interface|enum) (\\w+)");

    private Javac() {}

    /** Compiles into this folder; fails with what the compiler says, warnings too. */
    static Path compile(Collection<String> sources, Collection<Path> classPath, Path into) throws IOException {
        Files.createDirectories(into);
        var said = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "--release",
                "21",
                "-parameters",
                "-Xlint:all,-processing,-classfile,-path",
                "-proc:none",
                "-d",
                into.toString(),
                "-classpath",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        var units = new ArrayList<Source>();
        sources.forEach(text -> units.add(new Source(text)));
        var compiler = ToolProvider.getSystemJavaCompiler();
        compiler.getTask(null, null, said, options, null, units).call();
        var problems = said.getDiagnostics().stream().map(Javac::line).toList();
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
        return into;
    }

    /** The class path of these tests: the contracts, the testkit and what they bring along. */
    static List<Path> ownClassPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
    }

    /** The full name of the type that a source file is named after. */
    static String nameOf(String source) {
        var type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in:\n" + source);
        }
        var folder = PACKAGE.matcher(source);
        return (folder.find() ? folder.group(1) + "." : "") + type.group(1);
    }

    private static String line(Diagnostic<? extends JavaFileObject> said) {
        var source = said.getSource() == null ? "" : said.getSource().getName();
        return source + ":" + said.getLineNumber() + ": " + said.getMessage(Locale.ENGLISH);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + nameOf(text).replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
