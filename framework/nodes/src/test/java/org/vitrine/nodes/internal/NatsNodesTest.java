// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.health.Health;
import org.vitrine.kernel.CannotStart;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.NatsServer;

/** Against a real server; skipped loudly where none is installed. */
final class NatsNodesTest {
    private static final String TOPIC = "talk";

    private final ManualClock clock = new ManualClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    private NatsServer server;

    @BeforeEach
    void startServer() {
        server = server();
    }

    @AfterEach
    void endAll() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void whatOneNodeTellsAllOthersHearInOrderAndItselfDoesNot() {
        var one = node();
        var other = node();
        var told = listen(other);
        var own = listen(one);
        awaitAll(one, other);

        IntStream.range(0, 1_000).forEach(i -> one.tell(TOPIC, Integer.toString(i)));
        one.tell("another-topic", "not for them");

        Eventually.until(() -> told.messages().size() == 1_000);
        assertEquals(IntStream.range(0, 1_000).mapToObj(Integer::toString).toList(), told.messages());
        assertEquals(List.of(), own.messages());
    }

    @Test
    void shopsOnTheSameServerDoNotHearEachOther() {
        var one = node();
        var stranger = node(settings("other-shop"));
        var other = node();
        var theirs = listen(stranger);
        var told = listen(other);
        awaitAll(one, other);
        Eventually.until(() -> theirs.connections() == 1);

        one.tell(TOPIC, "ours");

        Eventually.until(() -> told.messages().equals(List.of("ours")));
        assertEquals(List.of(), theirs.messages());
    }

    @Test
    void aNodeThatSaysGoodbyeIsGoneAtOnce() {
        var one = node();
        var told = listen(one);
        var other = node();
        awaitAll(one, other);

        other.close();

        Eventually.until(() -> told.left().equals(List.of(other.self())));
    }

    @Test
    void aNodeThatFallsSilentIsGoneAfterSomeSeconds() {
        var one = node();
        var told = listen(one);
        var other = node();
        awaitAll(one, other);

        server.kill();
        Eventually.until(() -> !one.isConnected());
        clock.advance(Roll.LONGEST_SILENCE.plusMillis(1));

        Eventually.until(() -> told.left().equals(List.of(other.self())));
    }

    @Test
    void aServerThatComesLaterOrComesBackIsFoundAndHealthTellsMeanwhile() {
        server.kill();
        var one = node();
        var other = node();
        var told = listen(other);
        var down = assertInstanceOf(Health.Degraded.class, one.check());
        assertTrue(down.what().contains(server.url()), down::what);
        one.tell(TOPIC, "lost");

        server.startAgain();
        awaitAll(one, other);
        assertInstanceOf(Health.Up.class, one.check());
        Eventually.until(() -> told.connections() == 1);

        server.kill();
        Eventually.until(() -> !one.isConnected() && !other.isConnected());
        server.startAgain();
        awaitAll(one, other);
        Eventually.until(() -> told.connections() == 2);
        one.tell(TOPIC, "heard");
        Eventually.until(() -> told.messages().equals(List.of("heard")));
    }

    @Test
    void aServerThatHangsIsNoticedAndNobodyWaitsForIt() {
        var one = node();
        var other = node();
        var told = listen(other);
        awaitAll(one, other);

        server.freeze();
        IntStream.range(0, 100_000).forEach(i -> one.tell(TOPIC, "x".repeat(100)));
        Eventually.until(() -> !one.isConnected() && !other.isConnected());
        server.thaw();
        awaitAll(one, other);

        Eventually.until(() -> told.connections() == 2);
        one.tell(TOPIC, "again");
        Eventually.until(() -> told.messages().contains("again"));
    }

    @Test
    void whoMayNotConnectServesOnAlone() {
        try (var strict = NatsServer.start(NatsServer.program().orElseThrow(), "--user", "shop", "--pass", "right")) {
            var servers = List.of(strict.url());
            var inAddress = List.of(strict.url().replace("//", "//shop:wrong@"));
            var refused = node(new NatsSettings(inAddress, "shop", "", "", ""));
            var admitted = node(new NatsSettings(servers, "shop", "shop", "right", ""));

            Eventually.until(admitted::isConnected);
            assertFalse(refused.isConnected());
            Eventually.until(() -> refused.check().toString().contains("Auth"));
            var health = assertInstanceOf(Health.Degraded.class, refused.check());
            assertFalse(health.what().contains("wrong"), health::what);
        }
    }

    @Test
    void aFileOfCredentialsIsAccepted(@TempDir Path folder) throws IOException {
        var operator = new Operator();
        var config = operator.serverConfig(folder).toString();
        try (var strict = NatsServer.start(NatsServer.program().orElseThrow(), "-c", config)) {
            var servers = List.of(strict.url());
            var credentials = operator.credentials(folder).toString();
            var stranger = node(new NatsSettings(servers, "shop", "", "", ""));
            var admitted = node(new NatsSettings(servers, "shop", "", "", credentials));

            Eventually.until(admitted::isConnected);
            assertFalse(stranger.isConnected());
        }
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        var one = node();
        var other = node();
        other.listen(TOPIC, (from, message) -> {
            throw new IllegalStateException("no");
        });
        var told = listen(other);
        awaitAll(one, other);

        one.tell(TOPIC, "a");
        one.tell(TOPIC, "b");

        Eventually.until(() -> told.messages().equals(List.of("a", "b")));
    }

    @Test
    void whatIsNoTopicOrTooLongIsABug() {
        var one = node();
        assertThrows(IllegalArgumentException.class, () -> one.tell("a.b", "x"));
        assertThrows(IllegalArgumentException.class, () -> one.tell(TOPIC, "x".repeat(1 << 20)));
    }

    @Test
    void settingsThatCannotBeRightAreSaidAtTheStart() {
        assertThrows(CannotStart.class, () -> new NatsSettings(List.of(""), "shop", "", "", ""));
        assertThrows(CannotStart.class, () -> new NatsSettings(List.of("http://x"), "shop", "", "", ""));
        assertThrows(CannotStart.class, () -> settings("a.b"));
        var lost = assertThrows(
                CannotStart.class, () -> new NatsSettings(List.of("nats://x"), "shop", "", "", "/not/there.creds"));
        assertEquals(
                "In config/org.vitrine.nodes.json the file of credentials, /not/there.creds, cannot be read.",
                lost.getMessage());
    }

    private NatsServer server() {
        var program = NatsServer.program();
        if (program.isEmpty()) {
            var sentence = "nats-server is not installed";
            if (Boolean.parseBoolean(System.getenv("VITRINE_REQUIRE_MEDIA"))) {
                Assertions.fail(sentence);
            }
            System.err.println("SKIPPED: " + sentence + ".");
            Assumptions.abort(sentence);
        }
        var started = NatsServer.start(program.orElseThrow());
        open.add(started);
        return started;
    }

    private NatsSettings settings(String shop) {
        return new NatsSettings(List.of(server.url()), shop, "", "", "");
    }

    private NatsNodes node() {
        return node(settings("shop"));
    }

    private NatsNodes node(NatsSettings settings) {
        var node = new NatsNodes(settings, clock);
        open.add(node::close);
        return node;
    }

    private static Told listen(NatsNodes node) {
        var told = new Told();
        node.listen(TOPIC, told);
        return told;
    }

    /** Until these two know each other. */
    private static void awaitAll(NatsNodes one, NatsNodes other) {
        Eventually.until(() -> one.isConnected() && other.isConnected() && one.others() == 1 && other.others() == 1);
    }
}
