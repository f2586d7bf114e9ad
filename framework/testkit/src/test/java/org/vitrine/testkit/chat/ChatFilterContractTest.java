// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.chat;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.testkit.Eventually;

/** The contract finds what is wrong with a filter. */
final class ChatFilterContractTest {
    @Test
    void aFilterThatWaitsIsFound() {
        var waiting = contract(draft -> {
            try {
                Thread.sleep(Duration.ofMillis(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Verdict.Allow();
        });
        assertThrows(AssertionError.class, waiting::nobodyWaitsForAVerdict);
    }

    @Test
    void aFilterThatWaitsInSilenceIsFound() {
        var waiting = contract(draft -> {
            try {
                Thread.sleep(Duration.ofMillis(1));
            } catch (InterruptedException e) {
                return new Verdict.Allow();
            }
            return new Verdict.Allow();
        });
        assertThrows(AssertionError.class, waiting::nobodyWaitsForAVerdict);
    }

    @Test
    void aFilterThatCannotReadEveryTextIsFound() {
        var narrow = contract(draft -> new Verdict.Rewrite(draft.text().substring(1)));
        assertThrows(AssertionError.class, narrow::everyTextIsJudged);
    }

    @Test
    void aRefusalWithoutASentenceIsFound() {
        var silent = contract(draft -> draft.text().startsWith("<") ? new Verdict.Refuse(" ") : new Verdict.Allow());
        assertThrows(AssertionError.class, silent::everyTextIsJudged);
    }

    @Test
    void aFilterThatIsMadeForOneCallerIsFound() {
        var busy = new AtomicBoolean();
        var callers = new CountDownLatch(2);
        var lonely = contract(draft -> {
            if (!busy.compareAndSet(false, true)) {
                callers.countDown();
                throw new IllegalStateException("one after the other, please");
            }
            callers.countDown();
            Eventually.until(() -> callers.getCount() == 0);
            return new Verdict.Allow();
        });
        assertThrows(AssertionError.class, lonely::manyTalkAtOnce);
    }

    private static ChatFilterContract contract(ChatFilter filter) {
        return new ChatFilterContract() {
            @Override
            protected ChatFilter filter() {
                return filter;
            }
        };
    }
}
