// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.payments.spi.SettlementSource.Settlement;
import org.vitrine.testkit.Strain;

/** What every {@link SettlementSource} must do; inherit it in a test of yours. */
public abstract class SettlementSourceContract {
    /** The source to be tested, with at least two settlements, at different times. */
    protected abstract SettlementSource source();

    @Test
    void allAreToldOldestFirstAndOnce() {
        var all = source().since(Instant.EPOCH);

        assertTrue(all.size() > 1, "at least two are to be there");
        assertEquals(
                all.stream().map(Settlement::at).sorted().toList(),
                all.stream().map(Settlement::at).toList());
        var ids = new HashSet<String>();
        for (var settlement : all) {
            assertTrue(ids.add(settlement.id()), () -> settlement.id() + " is told twice");
            assertEquals(settlement.gross().currency(), settlement.fee().currency());
        }
    }

    @Test
    void theSameIsToldAgain() {
        assertEquals(source().since(Instant.EPOCH), source().since(Instant.EPOCH));
    }

    @Test
    void whatIsOlderIsLeftOut() {
        var all = source().since(Instant.EPOCH);
        var last = all.getLast();

        var since = source().since(last.at());

        assertTrue(since.contains(last), "from this time on: that time counts");
        assertFalse(since.contains(all.getFirst()));
        assertEquals(List.of(), source().since(last.at().plus(Duration.ofDays(1))));
    }

    @Test
    void manyAskAtOnce() {
        var all = source().since(Instant.EPOCH);
        Strain.together(() -> source().since(Instant.EPOCH)).forEach(told -> assertEquals(all, told));
    }
}
