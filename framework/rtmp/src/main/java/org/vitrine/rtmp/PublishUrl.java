// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a stream can be published, without its key: {@code rtmps://live.example.com:443/app}.
 *
 * @param secure whether the connection is a TLS one ({@code rtmps})
 * @param host a name, or an address without brackets
 * @param app what follows the host, with its query, as the far end's connect command wants it
 */
public record PublishUrl(boolean secure, String host, int port, String app) {
    private static final int LONGEST = 1_000;
    private static final int PLAIN_PORT = 1935;
    private static final int SECURE_PORT = 443;

    /** Reads an address; {@link IllegalArgumentException} with a sentence if it is none. */
    public static PublishUrl of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The address is longer than " + LONGEST + " characters.");
        }
        var uri = parse(text.strip());
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("rtmp") && !scheme.equals("rtmps")) {
            throw new IllegalArgumentException("The address has to begin with rtmp:// or rtmps://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("The address needs a host, such as rtmp://live.example.com/app.");
        }
        boolean secure = scheme.equals("rtmps");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PLAIN_PORT;
        return new PublishUrl(secure, uri.getHost().replaceAll("[\\[\\]]", ""), port, app(uri));
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address cannot be read: use rtmp://host/app.", e);
        }
    }

    private static String app(URI uri) {
        var path = uri.getRawPath().replaceAll("^/+|/+$", "");
        if (path.isEmpty()) {
            throw new IllegalArgumentException(
                    "The address needs a path after the host, such as rtmp://live.example.com/app.");
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The address as a whole, which the connect command bears too. */
    @Override
    public String toString() {
        boolean usual = port == (secure ? SECURE_PORT : PLAIN_PORT);
        var name = host.contains(":") ? "[" + host + "]" : host;
        return (secure ? "rtmps://" : "rtmp://") + name + (usual ? "" : ":" + port) + "/" + app;
    }
}
