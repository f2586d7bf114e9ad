// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maven as a third party runs it, in a process of its own.
 *
 * <p>What it installs goes to a repository under {@code target/}; what the build around these tests has is found there too.
 */
final class NestedMaven {
    private static final Path ROOT = Checkout.root();
    private static final Path REPOSITORY = ROOT.resolve("distribution/checks/target/maven-repository");
    private static final Pattern TAIL = Pattern.compile("-Dmaven\\.repo\\.local\\.tail=(\\S+)");

    private NestedMaven() {}

    /** A command in this folder whose Maven writes to no one else's repository. */
    static Command command(Path folder) {
        return command(folder, REPOSITORY);
    }

    /** The same with a repository of its own, in which something lies already. */
    static Command command(Path folder, Path repository) {
        var arguments = Optional.ofNullable(System.getenv("MAVEN_ARGS")).orElse("");
        var tail = TAIL.matcher(arguments);
        var known = Stream.of(
                        Optional.ofNullable(System.getProperty("localRepository")),
                        tail.find() ? Optional.of(tail.group(1)) : Optional.<String>empty(),
                        Optional.of(System.getProperty("user.home") + "/.m2/repository"))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(","));
        return Command.in(folder)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("MAVEN_ARGS", "-Dmaven.repo.local=" + repository + " -Dmaven.repo.local.tail=" + known);
    }

    /** Builds the project in this folder with the checkout's wrapper. */
    static Output build(Path project, String... arguments) {
        var words = Stream.concat(Stream.of(ROOT.resolve("mvnw").toString(), "-B", "-q", "-ntp"), Stream.of(arguments));
        return command(project).run(0, words.toArray(String[]::new));
    }
}
