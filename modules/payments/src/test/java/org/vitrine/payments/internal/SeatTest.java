// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

final class SeatTest {
    private final Seat seat = new Seat();
    private final PaymentProvider old = new Named("old");
    private final PaymentProvider next = new Named("next");

    @Test
    void nobodyIsWaitedForWhoHasNeverBeenHere() {
        assertEquals(Optional.empty(), seat.ask(Object::toString));
        assertEquals(Optional.empty(), seat.description());
    }

    @Test
    void whatIsBeingReplacedIsStillOfferedAndCallsWaitForIt() throws Exception {
        seat.come(old);
        seat.go(old);
        assertTrue(seat.description().isPresent());
        var answer = CompletableFuture.supplyAsync(() -> seat.ask(Object::toString));
        seat.come(next);
        assertEquals(Optional.of("next"), answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatGoesIsLetGoWhenItsCallsHaveEnded() throws Exception {
        seat.come(old);
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        var call = CompletableFuture.supplyAsync(() -> seat.ask(provider -> {
            asked.countDown();
            await(answers);
            return provider.toString();
        }));
        await(asked);
        var gone = CompletableFuture.runAsync(() -> seat.go(old));
        seat.come(next);
        assertEquals(Optional.of("next"), seat.ask(Object::toString));
        assertFalse(gone.isDone());
        answers.countDown();
        gone.get(10, TimeUnit.SECONDS);
        assertEquals(Optional.of("old"), call.get(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Named(String name) implements PaymentProvider {
        @Override
        public ProviderDescription describe() {
            return new ProviderDescription(
                    "sample", new LocalText(Map.of("en", "Sample")), List.of(), Set.of(), Duration.ofSeconds(1));
        }

        @Override
        public Outcome perform(PaymentCommand command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome query(PaymentKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
