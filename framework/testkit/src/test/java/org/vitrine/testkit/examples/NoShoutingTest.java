// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.chat.ChatFilterContract;

final class NoShoutingTest extends ChatFilterContract {
    @Override
    protected ChatFilter filter() {
        return new NoShouting();
    }

    @Test
    void whatIsShoutedIsSaidInALowVoice() {
        var shouted = new Draft(new ShowId(UUID.randomUUID()), Callers.shopper(), "BUY NOW, BUY ALL");
        assertEquals(new Verdict.Rewrite("buy now, buy all"), filter().judge(shouted));
    }
}
