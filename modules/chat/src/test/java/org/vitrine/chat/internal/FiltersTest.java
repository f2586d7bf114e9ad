// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;

final class FiltersTest {
    private static final Draft DRAFT = new Draft(new ShowId(UUID.randomUUID()), Callers.shopper(), "hello");

    private final Filters filters = new Filters();
    private final ChatFilter old = draft -> new Verdict.Refuse("old");
    private final ChatFilter next = draft -> new Verdict.Refuse("next");

    @Test
    void nothingSlipsThroughWhileAFilterIsReplaced() throws Exception {
        filters.addFilter(old, Map.of());
        filters.removeFilter(old);
        var verdict = CompletableFuture.supplyAsync(() -> filters.judge(DRAFT));
        filters.addFilter(next, Map.of());
        assertEquals(new Judged.Refused("next"), verdict.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aFilterThatHasGoneForGoodIsNotAwaitedForEver() {
        filters.addFilter(old, Map.of());
        filters.removeFilter(old);
        assertInstanceOf(Judged.Passed.class, filters.judge(DRAFT));
    }
}
