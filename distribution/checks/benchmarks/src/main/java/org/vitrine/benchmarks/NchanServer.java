// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** nginx with nchan, as Debian's packages nginx and libnginx-mod-nchan have it, on one worker. */
public final class NchanServer implements AutoCloseable {
    private static final int TRIES = 200;

    private final Process process;
    private final InetSocketAddress address;

    private NchanServer(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /** Whether it is installed. */
    public static boolean isThere() {
        return Files.exists(Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so"));
    }

    /**
     * Starts it and returns when it listens.
     *
     * @param prefix what stands before the command, such as {@code taskset -c 0}
     */
    public static NchanServer start(Path folder, int port, List<String> prefix) throws IOException {
        var config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
                daemon off;
                worker_processes 1;
                worker_rlimit_nofile 65536;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 30000; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  keepalive_requests 100000000;
                  server {
                    listen 127.0.0.1:%2$d backlog=16384;
                    location = /pub { nchan_publisher; nchan_channel_id room; nchan_message_buffer_length 512; }
                    location = /sub { nchan_subscriber websocket; nchan_channel_id room; nchan_subscriber_first_message newest; }
                  }
                }
                """.formatted(folder, port));
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("nginx", "-p", folder.toString(), "-c", config.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var server = new NchanServer(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.awaitPort();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** For measuring it. */
    public ServerProcess process() {
        return new ServerProcess(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPort() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try (var socket = new Socket(address.getAddress(), address.getPort())) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        close();
        throw new IOException("nginx did not start");
    }
}
