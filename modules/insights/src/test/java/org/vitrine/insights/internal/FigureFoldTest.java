// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessagePosted;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.reactions.ReactionKind;
import org.vitrine.reactions.ReactionsCounted;
import org.vitrine.rooms.ViewersCounted;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ProductPinned;
import org.vitrine.streaming.HealthChanged;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

final class FigureFoldTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:10Z");
    private static final UUID LAMP = new UUID(1, 1);

    private final ManualClock clock = new ManualClock(NOON);
    private final MemoryShowLog log = new MemoryShowLog(clock);
    private final ShowId show = new ShowId(new UUID(0, 7));
    private final FigureFold fold = new FigureFold(log, show);

    @Test
    void orders_pieces_and_revenue_are_summed_by_currency() {
        happen(order(2, Money.of(9800, "EUR")));
        happen(order(1, Money.of(5500, "USD")));
        happen(order(1, Money.of(4900, "EUR")));

        var figures = fold.figures();

        assertEquals(3, figures.orders());
        assertEquals(4, figures.pieces());
        assertEquals(Optional.of(List.of(Money.of(14700, "EUR"), Money.of(5500, "USD"))), figures.revenue());
        assertEquals(List.of(new ShowFigures.ProductFigures(LAMP, 3, 4)), figures.products());
    }

    @Test
    void what_the_host_should_have_mended_is_kept_with_its_time() {
        happen(new HealthChanged(List.of("dropping-frames")));
        clock.advance(Duration.ofMinutes(2));
        happen(new HealthChanged(List.of()));

        assertEquals(
                List.of(
                        new ShowFigures.Health(NOON, List.of("dropping-frames")),
                        new ShowFigures.Health(NOON.plusSeconds(120), List.of())),
                fold.figures().health());
    }

    @Test
    void a_minute_keeps_its_most_viewers_and_the_next_begins_with_the_last_count() {
        happen(new ViewersCounted(5));
        happen(new ViewersCounted(9));
        happen(new ViewersCounted(4));
        clock.advance(Duration.ofMinutes(1));
        happen(new MessagePosted(new UUID(2, 2), Optional.empty(), "Mia", "hello"));

        var figures = fold.figures();

        assertEquals(9, figures.peakViewers());
        assertEquals(4, figures.viewers());
        assertEquals(
                List.of(9, 4),
                figures.series().stream().map(ShowFigures.Minute::viewers).toList());
    }

    @Test
    void what_comes_after_the_first_look_is_added_once() {
        happen(order(1, Money.of(100, "EUR")));
        assertEquals(1, fold.figures().orders());
        happen(order(1, Money.of(100, "EUR")));
        assertEquals(2, fold.figures().orders());
        assertEquals(2, fold.figures().orders());
    }

    @Test
    void pins_are_marks_on_the_series() {
        happen(new ProductPinned(LAMP));
        assertEquals(List.of(new ShowFigures.Mark(NOON, LAMP)), fold.figures().marks());
    }

    @Test
    void those_who_may_not_see_money_see_none() {
        happen(order(1, Money.of(4900, "EUR")));
        var plain = fold.figures().withoutMoney();
        assertEquals(1, plain.orders());
        assertTrue(plain.revenue().isEmpty());
        assertTrue(plain.series().stream().allMatch(minute -> minute.revenue().isEmpty()));
    }

    @Test
    void a_spreadsheet_has_a_row_a_minute() {
        happen(new ViewersCounted(3));
        happen(order(1, Money.of(4900, "EUR")));
        happen(new ReactionsCounted(Map.of(ReactionKind.HEART, 3L, ReactionKind.WOW, 4L)));
        assertEquals(7, fold.figures().reactions());
        assertEquals(
                "minute,viewers,messages,orders,revenue,reactions\r\n2026-01-01T12:00:00Z,3,0,1,49.00 EUR,7\r\n",
                FigureCsv.write(fold.figures()));
    }

    private static OrderPlaced order(int quantity, Money total) {
        var line = new OrderPlaced.Line(new UUID(3, 3), LAMP, quantity);
        return new OrderPlaced(UUID.randomUUID(), "A1", List.of(line), total, new ShopperId(new UUID(4, 4)));
    }

    private void happen(Fact fact) {
        log.append(NewEvent.of(show, fact).to(Audience.STAFF));
    }
}
