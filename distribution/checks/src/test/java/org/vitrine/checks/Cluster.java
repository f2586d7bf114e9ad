// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.vitrine.testkit.NatsServer;

/** Several nodes of one shop: one PostgreSQL, one NATS, and a process for each node. */
final class Cluster implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final NatsServer nats;
    private final Retailer retailer;
    private final List<RunningShop> nodes = new ArrayList<>();

    private Cluster(Path home, int count, Path program) throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
        nats = NatsServer.start(program);
        var key = masterKey();
        try {
            nodes.add(RunningShop.start(plan(home.resolve("node0"), key)));
            retailer = Retailer.setUp(nodes.getFirst());
            IntStream.range(1, count)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> RunningShop.start(plan(home.resolve("node" + i), key))))
                    .toList()
                    .forEach(node -> nodes.add(node.join()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts so many; skips the test loudly, or fails it, where {@code nats-server} is not installed. */
    static Cluster start(Path home, int count) throws IOException {
        var program = NatsServer.program().orElseGet(() -> Media.require("nats-server"));
        return new Cluster(home, count, program);
    }

    Retailer retailer() {
        return retailer;
    }

    NatsServer nats() {
        return nats;
    }

    List<RunningShop> nodes() {
        return List.copyOf(nodes);
    }

    RunningShop node(int number) {
        return nodes.get(number);
    }

    /** A client of one node, as the owner. */
    ShopClient owner(int number) {
        return node(number).client().as(retailer.key());
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(RunningShop::close);
        nats.close();
        database.close();
    }

    private ShopPlan plan(Path home, String key) {
        return ShopPlan.standard(home)
                .withVariable("VITRINE_ORG_VITRINE_STORE__URL", database.getJdbcUrl("postgres", "postgres"))
                .withVariable("VITRINE_ORG_VITRINE_STORE__USER", "postgres")
                .withVariable("VITRINE_ORG_VITRINE_STORE__PASSWORD", "x")
                .withVariable("VITRINE_ORG_VITRINE_IDENTITY__MASTER_KEY", key)
                .withVariable("VITRINE_ORG_VITRINE_IDENTITY__GUESTS_PER_MINUTE", "1000")
                .withVariable("VITRINE_ORG_VITRINE_NODES__NATS", nats.url());
    }

    private static String masterKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
