// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this copy of the sources lies. */
public final class Checkout {
    private static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Checkout() {}

    /** The folder that has {@code framework/}, {@code modules/} and {@code distribution/} in it. */
    public static Path root() {
        return ROOT;
    }

    private static Path find(Path from) {
        for (var folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("distribution/run"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not run inside a checkout: " + from);
    }
}
