// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BacklogTest {
    private final Backlog backlog = new Backlog();

    @Test
    void it_begins_with_the_last_key_frame() {
        backlog.add(Buffer.buffer("lost"), false);
        backlog.add(Buffer.buffer("K1"), true);
        backlog.add(Buffer.buffer("a"), false);
        backlog.add(Buffer.buffer("K2"), true);
        backlog.add(Buffer.buffer("b"), false);
        assertEquals(
                List.of("K2", "b"),
                backlog.messages().stream().map(Buffer::toString).toList());
    }

    @Test
    void where_key_frames_are_too_far_apart_it_is_empty_until_the_next() {
        backlog.add(Buffer.buffer("K"), true);
        for (int i = 0; i < 9; i++) {
            backlog.add(Buffer.buffer(new byte[1 << 20]), false);
        }
        assertTrue(backlog.isEmpty());
        backlog.add(Buffer.buffer("K"), true);
        assertEquals(1, backlog.bytes());
    }
}
