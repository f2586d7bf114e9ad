// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import aQute.bnd.osgi.Builder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/** Makes a plug-in of compiled classes, with the tool that plugin-parent uses. */
final class BundleOf {
    private BundleOf() {}

    /** Writes {@code name.jar} into the folder, as a plug-in is to be delivered. */
    static Path classes(Path classes, String name, Collection<Path> classPath, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (var builder = new Builder()) {
            builder.setProperty("Bundle-SymbolicName", name);
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("-exportcontents", "");
            builder.setProperty("-noimportjava", "true");
            builder.addClasspath(classes.toFile());
            builder.setProperty("-includeresource", classes.toString());
            for (var jar : classPath) {
                if (Files.isRegularFile(jar)) {
                    builder.addClasspath(jar.toFile());
                }
            }
            return write(builder, folder.resolve(name + ".jar"));
        }
    }

    private static Path write(Builder builder, Path target) throws Exception {
        try (var jar = builder.build()) {
            if (!builder.getErrors().isEmpty()) {
                throw new IOException(List.copyOf(builder.getErrors()).toString());
            }
            var part = target.resolveSibling(target.getFileName() + ".part");
            jar.write(part.toFile());
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
