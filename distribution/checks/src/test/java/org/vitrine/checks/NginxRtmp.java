// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitrine.testkit.Eventually;

/** A server of others that takes streams in: nginx-rtmp, as Debian's nginx and libnginx-mod-rtmp have it, which records what it gets. */
final class NginxRtmp implements AutoCloseable {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so");

    private final Process process;
    private final Path folder;
    private final int port;

    private NginxRtmp(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it and returns when it listens; the test is skipped, loudly, where it is not installed. */
    static NginxRtmp start(Path folder, int port) throws IOException {
        Media.require("nginx with libnginx-mod-rtmp", List.of(NGINX, MODULE));
        Files.createDirectories(folder);
        var config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                load_module %3$s;
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                rtmp {
                  server {
                    listen 127.0.0.1:%2$d;
                    application app { live on; record all; record_path %1$s; }
                  }
                }
                """.formatted(folder, port, MODULE));
        var process = new ProcessBuilder(NGINX.toString(), "-p", folder.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Eventually.until(() -> Ports.answers(port) || !process.isAlive());
        return new NginxRtmp(process, folder, port);
    }

    /** Where one publishes to, but for the key at the end. */
    URI url() {
        return URI.create("rtmp://127.0.0.1:" + port + "/app");
    }

    /** What was published under this key. */
    Path recording(String key) {
        return folder.resolve(key + ".flv");
    }

    /** Kills it without a warning. */
    void crash() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        crash();
    }
}
