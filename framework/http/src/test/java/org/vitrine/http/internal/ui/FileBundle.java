// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.kernel.Contribution;

/** A bundle whose files are texts. */
record FileBundle(String name, Map<String, String> texts) implements Contribution {
    /** The same bundle with another file. */
    FileBundle with(String path, String text) {
        var all = new HashMap<>(texts);
        all.put(path, text);
        return new FileBundle(name, Map.copyOf(all));
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Optional<String> header(String header) {
        return Optional.empty();
    }

    @Override
    public List<String> files(String folder) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .sorted()
                .toList();
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(texts.get(path)).map(FileBundle::url);
    }

    @Override
    public ClassLoader classLoader() {
        return FileBundle.class.getClassLoader();
    }

    private static URL url(String text) {
        try {
            return URL.of(URI.create("memory:/file"), new Memory(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Memory extends URLStreamHandler {
        private final String text;

        Memory(String text) {
            this.text = text;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
