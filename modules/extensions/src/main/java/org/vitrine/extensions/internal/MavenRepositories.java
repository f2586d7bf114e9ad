// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vitrine.http.Problem;

/**
 * Repositories in Maven's default layout, over https, http or in a folder ({@code file:}); each is asked in turn for the jar alone.
 *
 * <p>What comes over the net must agree with the SHA-1 that lies beside it: that tells a broken download. Whom to trust is told by the
 * publisher's signature.
 */
final class MavenRepositories {
    private static final int FOUND = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> repositories;
    private final long mostBytes;

    MavenRepositories(List<String> repositories, long mostBytes) {
        this.repositories = repositories;
        this.mostBytes = mostBytes;
    }

    /** The jar's bytes; a problem if no repository has it. */
    InputStream open(Coordinates coordinates) throws IOException, InterruptedException {
        for (var repository : repositories) {
            var address = URI.create((repository.endsWith("/") ? repository : repository + "/") + coordinates.path());
            var jar = "file".equals(address.getScheme()) ? fromFolder(address) : fromNet(address);
            if (jar.isPresent()) {
                return jar.get();
            }
        }
        throw Problem.of(
                        404,
                        "no-such-artifact",
                        "None of this shop's repositories has " + coordinates + ": " + String.join(", ", repositories)
                                + ".")
                .asException();
    }

    private Optional<InputStream> fromFolder(URI address) throws IOException {
        var file = Path.of(address);
        return Files.isRegularFile(file) && Files.size(file) <= mostBytes
                ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
    }

    private Optional<InputStream> fromNet(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(get(address), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != FOUND) {
                    return Optional.empty();
                }
                var bytes = body.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE));
                requireWhole(client, address, bytes);
                return Optional.of(new ByteArrayInputStream(bytes));
            }
        } catch (IOException e) {
            throw Problem.of(
                            502,
                            "repository-away",
                            address.getHost() + " could not be reached: " + e.getMessage() + ".")
                    .asException();
        }
    }

    private void requireWhole(HttpClient client, URI address, byte[] bytes) throws IOException, InterruptedException {
        if (bytes.length > mostBytes) {
            throw Problem.of(413, "too-large", "A plug-in that is fetched has at most " + mostBytes + " bytes.")
                    .asException();
        }
        var beside = client.send(get(URI.create(address + ".sha1")), HttpResponse.BodyHandlers.ofString());
        var expected = beside.body().strip().split("\\s+")[0];
        if (beside.statusCode() == FOUND && !expected.equalsIgnoreCase(sha1(bytes))) {
            throw Problem.of(
                            502,
                            "broken-download",
                            address.getHost() + " sent something else than its own SHA-1 says; try again.")
                    .asException();
        }
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    }

    private static String sha1(byte[] bytes) {
        try {
            var text = MessageDigest.getInstance("SHA-1").digest(bytes);
            return HexFormat.of().formatHex(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
