// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ui.UiListenerContract;
import org.vitrine.ui.spi.UiListener;

/** Viewers hear that plug-ins came or went: those who are there at once, those who come with their greeting. */
final class UiNewsTest extends UiListenerContract {
    private final TestRooms shop;

    UiNewsTest() throws Exception {
        shop = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Override
    protected UiListener listener() {
        return new UiNews(shop.rooms);
    }

    @Test
    void whoIsThereHearsOfEachChange() {
        var viewer = shop.anonymous();
        listener().changed("one");
        assertEquals("one", viewer.await("ui").path("digest").asText());
        listener().changed("two");
        Eventually.until(() -> viewer.frames().stream()
                .anyMatch(frame -> frame.path("ui").path("digest").asText().equals("two")));
    }

    @Test
    void whoComesLaterIsToldWhenGreeted() {
        listener().changed("one");
        assertEquals("one", shop.anonymous().await("ui").path("digest").asText());
    }
}
