// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Eventually;

final class LooksTest {
    private final List<HeardShow> seen = new CopyOnWriteArrayList<>();
    private final Looks looks = new Looks(seen::add);
    private final HeardShow one = new HeardShow(new ShowId(UUID.randomUUID()), Studio.START, changed -> {});

    @Test
    void a_look_that_is_due_after_a_pause_is_not_spared_for_one_that_is_due_before() {
        looks.again(one);
        looks.later(one);
        Eventually.until(() -> seen.size() == 2);
        looks.again(one);
        Eventually.until(() -> seen.size() == 3);
        looks.close();
    }

    @Test
    void nothing_is_looked_at_once_it_is_closed() {
        looks.soon(one);
        looks.close();
        looks.soon(one);
        assertEquals(List.of(one), seen, "what was asked before is done");
    }
}
