// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Unix socket for each step, in a folder that nobody else may enter, which is gone when they are closed. */
record Sockets(Path folder, Map<Step, ServerSocketChannel> servers) implements AutoCloseable {
    static Sockets open(List<Step> steps) throws IOException {
        var sockets = new Sockets(Files.createTempDirectory("vitrine-"), new LinkedHashMap<>());
        try {
            for (var step : steps) {
                var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                sockets.servers.put(step, server);
                server.bind(UnixDomainSocketAddress.of(sockets.path(step)));
            }
            return sockets;
        } catch (IOException e) {
            sockets.close();
            throw e;
        }
    }

    /** Where each step's socket lies, in order. */
    Map<Step, Path> paths() {
        var paths = new LinkedHashMap<Step, Path>();
        servers.keySet().forEach(step -> paths.put(step, path(step)));
        return paths;
    }

    @Override
    public void close() throws IOException {
        for (var entry : servers.entrySet()) {
            entry.getValue().close();
            Files.deleteIfExists(path(entry.getKey()));
        }
        Files.deleteIfExists(folder);
    }

    private Path path(Step step) {
        return folder.resolve(step.name());
    }
}
