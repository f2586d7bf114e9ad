// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** Three nodes on one PostgreSQL are one shop, whatever becomes of one of them or of NATS between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NodesIT {
    private static final int NODES = 3;
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);
    private static final Duration BAN = Duration.ofSeconds(1);
    private static final Duration HEAL = Duration.ofSeconds(15);

    private final AtomicInteger said = new AtomicInteger();
    private Cluster cluster;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        cluster = Cluster.start(home, NODES);
        Eventually.until(() -> cluster.nodes().stream().allMatch(NodesIT::reachesOthers), HEAL);
    }

    @AfterAll
    void end() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void what_is_said_on_any_node_is_seen_on_all_in_the_same_order() {
        var slug = cluster.retailer().liveShow("Everyone talks");
        var watchers = watchers(slug);
        var texts = new ConcurrentLinkedQueue<String>();

        onEachNode(node -> IntStream.range(0, 25).forEach(i -> texts.add(say(slug, node))));

        awaitAllSeen(watchers, texts);
        assertTheLogIsWhole(slug, 0, texts);
    }

    @Test
    void when_a_node_dies_the_others_go_on_and_nothing_that_was_answered_is_lost() {
        var slug = cluster.retailer().liveShow("The owner dies");
        var watchers = watchers(slug);
        var answered = new ConcurrentLinkedQueue<String>();
        long died;
        try (var load = new Load()) {
            IntStream.range(0, NODES)
                    .forEach(node ->
                            load.keep("node " + node, Duration.ofMillis(5), () -> answered.add(say(slug, node))));
            Eventually.until(() -> load.counts().values().stream().allMatch(count -> count > 20));
            cluster.node(0).crash();
            died = System.nanoTime();
            var before = Map.copyOf(load.counts());
            Eventually.until(
                    () -> Stream.of("node 1", "node 2")
                            .allMatch(node -> load.counts().getOrDefault(node, 0) > before.getOrDefault(node, 0) + 5),
                    TAKE_OVER.minusNanos(System.nanoTime() - died));
            watchers.getFirst().goOnAt(cluster.node(1));
            assertEquals(
                    List.of(),
                    load.failures().stream()
                            .filter(failure -> !failure.startsWith("node 0"))
                            .toList());
        }
        awaitAllSeen(watchers, answered);
        assertEquals(0, watchers.getFirst().resets());
        assertTheLogIsWhole(slug, 1, answered);
        cluster.node(0).startAgain();
        var late = Watcher.enter(cluster.node(0), slug, "");
        answered.add(say(slug, 2));
        Eventually.until(() ->
                late.texts().contains(answered.stream().reduce((a, b) -> b).orElseThrow()));
        late.close();
        watchers.forEach(Watcher::close);
    }

    @Test
    void without_nats_everyone_still_hears_everything_and_health_tells() {
        var slug = cluster.retailer().liveShow("Cut off");
        var watchers = watchers(slug);
        var texts = new ArrayList<String>();
        onEachNode(node -> synchronizedAdd(texts, say(slug, node)));
        awaitAllSeen(watchers, texts);

        cluster.nats().kill();
        Eventually.until(() -> cluster.nodes().stream().noneMatch(NodesIT::reachesOthers), HEAL);
        onEachNode(node -> synchronizedAdd(texts, say(slug, node)));
        awaitAllSeen(watchers, texts);

        cluster.nats().startAgain();
        Eventually.until(() -> cluster.nodes().stream().allMatch(NodesIT::reachesOthers), HEAL);
        onEachNode(node -> synchronizedAdd(texts, say(slug, node)));
        awaitAllSeen(watchers, texts);
        assertTheLogIsWhole(slug, 0, texts);
    }

    @Test
    void when_nats_hangs_nobody_waits_for_it_and_it_heals() {
        var slug = cluster.retailer().liveShow("Hangs");
        var watchers = watchers(slug);
        var texts = new ArrayList<String>();

        cluster.nats().freeze();
        onEachNode(node -> IntStream.range(0, 10).forEach(i -> synchronizedAdd(texts, say(slug, node))));
        awaitAllSeen(watchers, texts);
        cluster.nats().thaw();
        Eventually.until(() -> cluster.nodes().stream().allMatch(NodesIT::reachesOthers), HEAL);

        onEachNode(node -> synchronizedAdd(texts, say(slug, node)));
        awaitAllSeen(watchers, texts);
        assertTheLogIsWhole(slug, 0, texts);
    }

    @Test
    void each_shopper_is_counted_once_wherever_they_watch() {
        var slug = cluster.retailer().liveShow("Counted");
        var twice = cluster.retailer().guestToken();
        try (var one = Watcher.enter(cluster.node(0), slug, twice);
                var again = Watcher.enter(cluster.node(1), slug, twice);
                var other =
                        Watcher.enter(cluster.node(2), slug, cluster.retailer().guestToken());
                var nobody = Watcher.enter(cluster.node(1), slug, "")) {
            var all = List.of(one, again, other, nobody);
            Eventually.until(() -> all.stream().allMatch(watcher -> watcher.viewers() == 3), HEAL);
        }
        try (var last = Watcher.enter(cluster.node(2), slug, "")) {
            Eventually.until(() -> last.viewers() == 1, HEAL);
        }
    }

    @Test
    void a_ban_on_one_node_closes_the_connection_to_another_within_a_second() {
        var slug = cluster.retailer().liveShow("Banned");
        var token = cluster.retailer().guestToken();
        try (var watcher = Watcher.enter(cluster.node(1), slug, token)) {
            var shopper = Eventually.get(() -> shopperOf(token, slug), id -> !id.isEmpty());
            long begun = System.nanoTime();
            cluster.owner(0)
                    .post("api/v1/shows/" + slug + "/bans", Map.of("shopper", shopper))
                    .expect(204);
            assertEquals(4003, watcher.awaitClose());
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(BAN) < 0, () -> "it took " + took);
        }
    }

    /** Who a guest is, by something they say. */
    private String shopperOf(String token, String slug) {
        cluster.node(0)
                .client()
                .as(token)
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", "it is me"))
                .expect(201);
        for (var event : cluster.retailer().log(slug)) {
            if (event.path("data").path("text").asText().equals("it is me")) {
                return event.path("data").path("shopper").asText();
            }
        }
        return "";
    }

    private List<Watcher> watchers(String slug) {
        return cluster.nodes().stream()
                .map(node -> Watcher.enter(node, slug, ""))
                .toList();
    }

    /** Says something that nobody has said, as the owner, on one node. */
    private String say(String slug, int node) {
        var text = "number " + said.incrementAndGet() + " from node " + node;
        cluster.owner(node)
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", text))
                .expect(201);
        return text;
    }

    private static void onEachNode(IntConsumer action) {
        IntStream.range(0, NODES).parallel().forEach(action);
    }

    private static void synchronizedAdd(List<String> texts, String text) {
        synchronized (texts) {
            texts.add(text);
        }
    }

    /** Until all have seen the same, in the same order, once, and all that was said is in it. */
    private static void awaitAllSeen(List<Watcher> watchers, Collection<String> texts) {
        Eventually.until(
                () -> watchers.stream().allMatch(watcher -> new HashSet<>(watcher.texts()).containsAll(texts)), HEAL);
        var offsets = watchers.stream()
                .map(watcher ->
                        watcher.seen().stream().map(Watcher.Seen::offset).toList())
                .toList();
        offsets.forEach(seen -> assertEquals(seen.stream().distinct().sorted().toList(), seen));
        Eventually.until(() -> watchers.stream().map(Watcher::texts).distinct().count() == 1, HEAL);
    }

    /** Offsets without a gap or a double, and everything that was answered. */
    private void assertTheLogIsWhole(String slug, int node, Collection<String> answered) {
        var offsets = new ArrayList<Long>();
        var texts = new HashSet<String>();
        var client = cluster.owner(node);
        var page = client.get("api/v1/shows/" + slug + "/log?after=0&limit=500")
                .expect(200)
                .json()
                .path("items");
        while (!page.isEmpty()) {
            for (var event : page) {
                offsets.add(event.path("offset").asLong());
                texts.add(event.path("data").path("text").asText());
            }
            page = client.get("api/v1/shows/" + slug + "/log?after=" + offsets.getLast() + "&limit=500")
                    .expect(200)
                    .json()
                    .path("items");
        }
        assertEquals(LongStream.rangeClosed(1, offsets.size()).boxed().toList(), offsets);
        assertTrue(texts.containsAll(answered));
    }

    private static boolean reachesOthers(RunningShop node) {
        for (var check : node.client().get("health/ready").expect(200).json().path("checks")) {
            if (check.path("component").asText().equals("nodes")) {
                return check.path("status").asText().equals("up");
            }
        }
        throw new AssertionError("No check of nodes");
    }
}
