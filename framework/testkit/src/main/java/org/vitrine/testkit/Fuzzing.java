// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Feeds a reader of foreign bytes with what it has seen before, and with what a fuzzer makes of that.
 *
 * <p>A target is a public class with a {@code public static void fuzzerTestOneInput(byte[] input)}; whatever that throws is a fault, so it
 * catches what the reader may throw. What has been found worth keeping is its corpus, {@code fuzz/SimpleName.hex} among the test's
 * resources, an input a line. The fuzzer is Jazzer, which watches which branches an input takes; it has to be among the test's
 * dependencies ({@code com.code-intelligence:jazzer}) and runs in a process of its own: with 256 MB at most, and no input may take five
 * seconds.
 *
 * <p>The system property {@code fuzz.seconds} says for how long, 0 for the corpus alone; with {@code fuzz.keep}, a folder, the corpus is
 * written there anew afterwards.
 */
public final class Fuzzing {
    private static final String TOOL = "com.code_intelligence.jazzer.Jazzer";
    private static final String ENTRY = "fuzzerTestOneInput";
    private static final int LONGEST_INPUT = 4096;
    private static final int START_SECONDS = 120;
    private static final int TOLD_LINES = 60;

    private final Class<?> target;

    private Fuzzing(Class<?> target) {
        this.target = target;
    }

    /** Replays the target's corpus, then fuzzes it for a while; an {@link AssertionError} tells what was found. */
    public static void of(Class<?> target) {
        var fuzzing = new Fuzzing(target);
        var corpus = fuzzing.corpus();
        corpus.forEach(fuzzing::replay);
        int seconds = Integer.getInteger("fuzz.seconds", 0);
        if (seconds > 0) {
            try {
                fuzzing.search(corpus, seconds);
            } catch (IOException e) {
                throw new UncheckedIOException("The fuzzer's files cannot be written", e);
            }
        }
    }

    private List<byte[]> corpus() {
        try (var in = target.getResourceAsStream("/fuzz/" + target.getSimpleName() + ".hex")) {
            if (in == null) {
                throw new IllegalStateException("There is no corpus fuzz/" + target.getSimpleName() + ".hex");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(HexFormat.of()::parseHex)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(byte[] input) {
        try {
            target.getMethod(ENTRY, byte[].class).invoke(null, (Object) input);
        } catch (InvocationTargetException e) {
            throw new AssertionError("It does not bear " + HexFormat.of().formatHex(input), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(target + " is no target for fuzzing", e);
        }
    }

    private void search(List<byte[]> corpus, int seconds) throws IOException {
        var folder = Files.createTempDirectory("fuzz");
        var inputs = Files.createDirectory(folder.resolve("inputs"));
        for (int i = 0; i < corpus.size(); i++) {
            Files.write(inputs.resolve("kept-" + i), corpus.get(i));
        }
        run(folder, seconds, List.of(inputs.toString(), "-max_total_time=" + seconds, "-max_len=" + LONGEST_INPUT));
        var keep = System.getProperty("fuzz.keep", "");
        if (!keep.isEmpty()) {
            var merged = Files.createDirectory(folder.resolve("merged"));
            run(folder, seconds, List.of("-merge=1", merged.toString(), inputs.toString()));
            write(merged, Files.createDirectories(Path.of(keep)).resolve(target.getSimpleName() + ".hex"));
        }
        deleteAll(folder);
    }

    private void run(Path folder, int seconds, List<String> arguments) throws IOException {
        var log = folder.resolve("log.txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TOOL));
        command.addAll(List.of("--target_class=" + target.getName(), "--instrumentation_includes=org.vitrine.**"));
        command.addAll(List.of("-timeout=5", "-print_final_stats=1", "-artifact_prefix=" + folder + "/"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(seconds + (long) START_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(target.getSimpleName() + " has a fault, or hangs:\n" + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
    }

    private static void write(Path merged, Path file) throws IOException {
        var lines = new TreeSet<String>();
        try (var inputs = Files.list(merged)) {
            for (var input : inputs.toList()) {
                lines.add(HexFormat.of().formatHex(Files.readAllBytes(input)));
            }
        }
        lines.remove("");
        Files.write(file, lines);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
