// SPDX-License-Identifier: Apache-2.0
package org.vitrine.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Operates a running shop; {@code distribution/run} calls it. */
@Command(
        name = "distribution/run",
        description = "Operates a running shop.",
        subcommands = ExtensionsCommand.class,
        mixinStandardHelpOptions = true)
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Ends with 0 if all was done, 1 with a sentence if the shop would not do it, 2 if it was not understood. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, writer(System.out), writer(System.err)));
    }

    /** In the terminal's own charset. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        IExecutionExceptionHandler tell = (thrown, line, parsed) -> {
            if (thrown instanceof ShopSays) {
                line.getErr().println(thrown.getMessage());
                return FAILED;
            }
            throw thrown;
        };
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(tell)
                .execute(arguments);
    }
}
