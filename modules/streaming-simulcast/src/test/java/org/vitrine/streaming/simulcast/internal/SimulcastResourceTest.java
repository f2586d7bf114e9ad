// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vitrine.http.ProblemException;
import org.vitrine.json.Json;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.simulcast.internal.SimulcastResource.Switch;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.http.RestResourceContract;

final class SimulcastResourceTest {
    private static final String URL = "rtmps://8.8.8.9/app";
    private static final String KEY = "live_1234567890_abcd";

    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private Shop shop;
    private SimulcastResource resource;
    private AsCaller host;

    @BeforeEach
    void open() {
        shop = new Shop(database, false);
        resource = shop.resource();
        host = new AsCaller(shop.host);
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Test
    void a_key_is_taken_and_never_given_back() {
        var answer = resource.add(Shop.SLUG, plan("There", URL, KEY), host);
        var json = Json.write(answer.getEntity()) + Json.write(resource.list(Shop.SLUG));
        assertFalse(json.contains(KEY), json);
        assertTrue(json.contains("\"keyEnd\":\"abcd\""), json);
        assertFalse(plan("There", URL, KEY).toString().contains(KEY));
        resource.add(Shop.SLUG, plan("Short", URL, "short-key"), host);
        assertEquals("", shop.items().getLast().keyEnd());
    }

    @Test
    void a_target_is_changed_switched_and_removed() {
        var id = added("There");
        assertEquals(
                "Elsewhere",
                resource.change(Shop.SLUG, id, plan("Elsewhere", null, null), host)
                        .name());
        assertEquals("abcd", shop.items().getFirst().keyEnd());
        assertEquals(
                TargetState.OFF,
                resource.turn(Shop.SLUG, id, new Switch(false), host).state());
        resource.remove(Shop.SLUG, id, host);
        assertEquals(List.of(), shop.items());
        assertEquals("no-such-target", problem(() -> resource.remove(Shop.SLUG, id, host)));
    }

    @Test
    void a_key_does_not_follow_to_another_server() {
        var id = added("There");
        for (var elsewhere : List.of("rtmps://8.8.8.10/app", "rtmps://8.8.8.9:444/app", "rtmp://8.8.8.9:443/app")) {
            assertEquals(
                    "key-needed", problem(() -> resource.change(Shop.SLUG, id, plan(null, elsewhere, null), host)));
        }
        resource.change(Shop.SLUG, id, plan(null, "rtmps://8.8.8.9/other", null), host);
        resource.change(Shop.SLUG, id, plan(null, "rtmps://8.8.8.10/app", "another-key-wxyz"), host);
        assertEquals("wxyz", shop.items().getFirst().keyEnd());
    }

    @Test
    void a_preset_is_kept_and_picked_for_another_show() {
        resource.add(Shop.SLUG, new PlaceJson("There", URL, KEY, null, true), host);
        var presets = new PresetsResource(shop.targets);
        var preset = presets.list().items().getFirst();
        assertEquals("There", preset.name());
        resource.add(Shop.SLUG, new PlaceJson(null, null, null, preset.id().toString(), null), host);
        assertEquals("abcd", shop.items().getLast().keyEnd());
        presets.remove(preset.id().value(), host);
        assertEquals(2, shop.items().size());
        assertEquals("no-such-preset", problem(() -> presets.remove(preset.id().value(), host)));
        assertEquals(
                "no-such-preset",
                problem(() -> resource.add(Shop.SLUG, new PlaceJson(null, null, null, "none", null), host)));
    }

    @Test
    void what_cannot_be_is_a_problem() {
        assertEquals("bad-request", problem(() -> resource.add(Shop.SLUG, null, host)));
        assertEquals("bad-request", problem(() -> resource.add(Shop.SLUG, plan("There", URL, null), host)));
        assertEquals("bad-request", problem(() -> resource.add(Shop.SLUG, plan(" ", URL, KEY), host)));
        assertEquals("bad-request", problem(() -> resource.add(Shop.SLUG, plan("There", URL, "a key"), host)));
        assertEquals("bad-request", problem(() -> resource.add(Shop.SLUG, plan("There", URL, "x".repeat(501)), host)));
        assertEquals("bad-address", problem(() -> resource.add(Shop.SLUG, plan("There", "http://a/b", KEY), host)));
        assertEquals(
                "private-address",
                problem(() -> resource.add(Shop.SLUG, plan("There", "rtmp://127.0.0.1/live", KEY), host)));
        assertEquals("no-such-show", problem(() -> resource.list("no show")));
        var id = added("There");
        assertEquals("bad-request", problem(() -> resource.turn(Shop.SLUG, id, new Switch(null), host)));
        assertEquals(
                "private-address",
                problem(() -> resource.change(Shop.SLUG, id, plan(null, "rtmp://[::1]/live", KEY), host)));
    }

    @Test
    void there_is_an_end_to_targets() {
        for (int i = 0; i < Targets.MOST_OF_A_SHOW; i++) {
            added("There");
        }
        assertEquals("too-many-targets", problem(() -> added("There")));
    }

    private UUID added(String name) {
        resource.add(Shop.SLUG, plan(name, URL, KEY), host);
        return shop.items().getLast().id().value();
    }

    private static PlaceJson plan(@Nullable String name, @Nullable String url, @Nullable String key) {
        return new PlaceJson(name, url, key, null, null);
    }

    private static String problem(Runnable call) {
        var problem = assertThrows(ProblemException.class, call::run).problem();
        return problem.type().substring("/problems/".length());
    }

    @Nested
    final class Contract extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return SimulcastResource.class;
        }
    }

    @Nested
    final class PresetsContract extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return PresetsResource.class;
        }
    }
}
