// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.kernel.Contribution;

/** The files that one bundle brings for browsers, read into memory, under a base that changes with any of them. */
record BundleUi(String name, String version, String digest, Map<String, StaticFile> files, UiManifest manifest) {
    static final String MOUNTED_AT = "/ui/x/";

    private static final String FOLDER = "META-INF/vitrine-ui";
    private static final String MANIFEST = "META-INF/vitrine-ui.json";
    private static final String MESSAGES = "messages/";
    private static final String JSON = ".json";
    private static final int DIGEST_DIGITS = 12;

    /** Empty for a bundle that brings nothing for browsers. */
    static Optional<BundleUi> of(Contribution bundle) {
        var manifest = bundle.file(MANIFEST).map(url -> new String(bytes(url), StandardCharsets.UTF_8));
        var files = new TreeMap<String, StaticFile>();
        for (var path : bundle.files(FOLDER)) {
            var url = bundle.file(path);
            url.ifPresent(there -> files.put(path.substring(FOLDER.length() + 1), new StaticFile(path, bytes(there))));
        }
        if (files.isEmpty() && manifest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BundleUi(
                bundle.name(),
                bundle.version(),
                digest(files),
                Map.copyOf(files),
                manifest.map(UiManifest::read).orElseGet(UiManifest::none)));
    }

    /** The address that its files lie under. */
    String base() {
        return MOUNTED_AT + name + "/" + digest + "/";
    }

    /** One of its files; {@link IllegalArgumentException} if its manifest names one that is not there. */
    StaticFile file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException(MANIFEST + " names " + path + ", which is not in " + FOLDER);
        }
        return file;
    }

    /** The languages it has messages in. */
    Set<String> languages() {
        return files.keySet().stream()
                .filter(file -> file.startsWith(MESSAGES) && file.endsWith(JSON))
                .map(file -> file.substring(MESSAGES.length(), file.length() - JSON.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String digest(Map<String, StaticFile> files) {
        var digest = sha256();
        files.forEach((path, file) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
    }

    static String shortDigest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, DIGEST_DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(URL url) {
        try (var in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }
}
