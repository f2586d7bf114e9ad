// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.net.URI;
import java.util.List;

/** The parts of {@code rtmp://host:port/app/key}. */
record StreamUrl(String host, int port, String app, String key) {
    private static final int USUAL_PORT = 1935;
    private static final List<String> SCHEMES = List.of("rtmp", "rtmps");

    static StreamUrl of(URI url) {
        var path = url.getRawPath();
        int slash = path == null ? -1 : path.lastIndexOf('/');
        if (!SCHEMES.contains(url.getScheme()) || url.getHost() == null || path == null || slash < 1) {
            throw new IllegalArgumentException("An address like rtmp://host:1935/live/key is wanted");
        }
        var key = path.substring(slash + 1) + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return new StreamUrl(
                url.getHost(), url.getPort() < 0 ? USUAL_PORT : url.getPort(), path.substring(1, slash), key);
    }

    /** Without the key. */
    String base() {
        return "rtmp://" + host + ":" + port + "/" + app;
    }
}
