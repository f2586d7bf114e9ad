// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessagePosted;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.showlog.LogListenerContract;

final class TalkCountTest extends LogListenerContract {
    private final TalkCount count = new TalkCount();

    @Override
    protected LogListener listener() {
        return count;
    }

    @Test
    void messagesAreCounted() {
        var show = new ShowId(UUID.randomUUID());
        var log = new MemoryShowLog(new ManualClock()).with(count);
        log.append(NewEvent.of(show, new MessagePosted(UUID.randomUUID(), Optional.empty(), "Ada", "Hello")));
        assertEquals(1, count.messages(show));
    }
}
