// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleException;

/** Starts the shop from a laid-out distribution; {@code distribution/run} calls it. */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** Runs until SIGTERM; ends with a sentence and a code other than 0 if it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            var options = Options.parse(arguments);
            var felix = new FelixProcess(Path.of(options.require("data")), options.values());
            felix.start(Path.of(options.require("bundles")));
            felix.awaitStop();
            return 0;
        } catch (BadOption e) {
            return say(e.getMessage() + ".", MISUSED);
        } catch (BundleException | IOException | RuntimeException e) {
            return say("Vitrine could not start: " + cause(e), FAILED);
        }
    }

    private static String cause(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var message = deepest.getMessage();
        return message == null ? deepest.toString() : message;
    }

    private static int say(String sentence, int code) {
        System.err.println(sentence);
        return code;
    }
}
