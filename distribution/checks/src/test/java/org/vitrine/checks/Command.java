// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that ends by itself, such as a build, in a folder and with variables of its own. */
record Command(Path folder, Map<String, String> environment) {
    private static final int MINUTES = 5;

    Command {
        environment = Map.copyOf(environment);
    }

    static Command in(Path folder) {
        return new Command(folder, Map.of());
    }

    Command with(String variable, String value) {
        var all = new HashMap<>(environment);
        all.put(variable, value);
        return new Command(folder, all);
    }

    /** What it said; fails with that if its exit code is another one. */
    Output run(int expected, String... words) {
        try {
            var builder = new ProcessBuilder(List.of(words))
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            var output = new Output(process);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Still running: " + List.of(words) + ". It said:\n" + output);
            }
            output.awaitEnd();
            if (process.exitValue() != expected) {
                throw new AssertionError(List.of(words) + " ended with " + process.exitValue() + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
