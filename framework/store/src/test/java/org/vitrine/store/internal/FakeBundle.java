// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.kernel.Contribution;

/** A bundle whose migrations lie in a folder. */
record FakeBundle(String name, Path folder) implements Contribution {
    static FakeBundle named(String name) {
        return new FakeBundle(name, Addresses.newFolder("bundle-"));
    }

    FakeBundle with(String script, String sql) {
        try {
            Files.writeString(folder.resolve(script), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Optional<String> header(String header) {
        return header.equals("Vitrine-Migrations") ? Optional.of("sql") : Optional.empty();
    }

    @Override
    public List<String> files(String path) {
        try (var all = Files.list(folder)) {
            return all.map(file -> path + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<URL> file(String path) {
        try {
            return Optional.of(
                    folder.resolve(Path.of(path).getFileName()).toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ClassLoader classLoader() {
        return FakeBundle.class.getClassLoader();
    }
}
