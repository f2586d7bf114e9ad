// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.ConnectOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import org.vitrine.rtmp.PublishUrl;

/** Opens TCP and TLS connections; a certificate has to be valid for the host's name. */
final class NetDialler implements Dialler {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NetClient client;
    private final Reach reach;
    private final ClientSSLOptions tls;

    NetDialler(Vertx vertx, Reach reach, ClientSSLOptions tls) {
        this.client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()))
                .setTcpNoDelay(true));
        this.reach = reach;
        this.tls = tls.setHostnameVerificationAlgorithm("HTTPS");
    }

    @Override
    public Future<NetSocket> dial(PublishUrl to) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        return find(to.host(), context).compose(address -> client.connect(options(to, address)));
    }

    void close() {
        client.close();
    }

    private ConnectOptions options(PublishUrl to, InetAddress address) {
        var options = new ConnectOptions().setHost(address.getHostAddress()).setPort(to.port());
        if (to.secure()) {
            options.setSsl(true).setSslOptions(tls).setSniServerName(to.host());
        }
        return options;
    }

    /** Looks the name up on a thread that may wait, and answers on the event loop. */
    private Future<InetAddress> find(String host, Context context) {
        var found = Promise.<InetAddress>promise();
        Thread.ofVirtual().name("simulcast-lookup").start(() -> {
            try {
                var address = reach.find(host);
                context.runOnContext(here -> found.complete(address));
            } catch (UnknownHostException | Reach.NotAllowed e) {
                context.runOnContext(here -> found.fail(e));
            }
        });
        return found.future();
    }
}
