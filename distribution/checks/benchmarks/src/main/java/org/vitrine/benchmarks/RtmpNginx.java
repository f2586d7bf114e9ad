// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** nginx with nginx-rtmp, as Debian's packages nginx and libnginx-mod-rtmp have it: HLS in fragments of one second, and a page that plays it by hls.js. */
public final class RtmpNginx implements AutoCloseable {
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so");
    private static final int TRIES = 200;
    private static final String CONFIG = """
            load_module %1$s;
            user %5$s;
            daemon off;
            worker_processes 1;
            pid %2$s/nginx.pid;
            error_log %2$s/error.log;
            events { worker_connections 1000; }
            rtmp {
              server {
                listen 127.0.0.1:%3$d;
                chunk_size 4096;
                application live { live on; hls on; hls_path %2$s/www/hls; hls_fragment 1s; hls_playlist_length 8s; }
              }
            }
            http {
              access_log off;
              client_body_temp_path %2$s/body;
              types { text/html html; text/javascript js; application/vnd.apple.mpegurl m3u8; video/mp2t ts; }
              server { listen 127.0.0.1:%4$d; root %2$s/www; add_header Cache-Control no-cache; }
            }
            """;

    /** As near to the live edge as it stays without a stall each second, and what is behind is caught up with. */
    private static final String PAGE = """
            <!doctype html><title>nginx-rtmp</title><video muted playsinline width="640" height="360"></video>
            <script type="module">
              import Hls from './hls.js';
              const hls = new Hls({liveSyncDuration: 1, liveMaxLatencyDuration: 4, maxLiveSyncPlaybackRate: 1.5, liveSyncOnStallIncrease: 0.3});
              const video = document.querySelector('video');
              hls.on(Hls.Events.MANIFEST_PARSED, () => video.play());
              hls.on(Hls.Events.ERROR, (_, {fatal, type}) => fatal && (type === 'mediaError' ? hls.recoverMediaError() : setTimeout(() => hls.loadSource('hls/show.m3u8'), 250)));
              hls.loadSource('hls/show.m3u8');
              hls.attachMedia(video);
            </script>
            """;

    private final Process process;
    private final int rtmpPort;
    private final int webPort;
    private final Path playlist;

    private RtmpNginx(Process process, int rtmpPort, int webPort, Path playlist) {
        this.process = process;
        this.rtmpPort = rtmpPort;
        this.webPort = webPort;
        this.playlist = playlist;
    }

    /** Whether it is installed. */
    public static boolean isThere() {
        return Files.exists(MODULE);
    }

    /**
     * Starts it and returns when it listens.
     *
     * @param hlsJs hls.js as one module
     */
    public static RtmpNginx start(Path folder, int rtmpPort, int webPort, Path hlsJs) throws IOException {
        var www = Files.createDirectories(folder.resolve("www"));
        Files.createDirectories(www.resolve("hls"));
        Files.writeString(www.resolve("index.html"), PAGE);
        Files.copy(hlsJs, www.resolve("hls.js"));
        var config = folder.resolve("nginx.conf");
        var user = System.getProperty("user.name");
        Files.writeString(config, CONFIG.formatted(MODULE, folder, rtmpPort, webPort, user));
        var process = new ProcessBuilder(List.of("nginx", "-p", folder.toString(), "-c", config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var server = new RtmpNginx(process, rtmpPort, webPort, www.resolve("hls/show.m3u8"));
        server.awaitPort();
        return server;
    }

    /** Where an encoder streams to. */
    public URI ingest() {
        return URI.create("rtmp://127.0.0.1:" + rtmpPort + "/live/show");
    }

    /** The page that plays it. */
    public String page() {
        return "http://127.0.0.1:" + webPort + "/index.html";
    }

    /** Whether there is something to play. */
    public boolean isPlayable() {
        return Files.exists(playlist);
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
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), webPort)) {
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
