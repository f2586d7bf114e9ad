// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.checkout.Order;
import org.vitrine.checkout.OrderLine;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.money.Money;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Tx;

/** Puts an order into the logs of the shows in which its lines were bought. */
final class OrderNews {
    private final Outbox outbox;

    OrderNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void placed(Tx tx, Order order) {
        Map<ShowId, List<OrderLine>> byShow = new LinkedHashMap<>();
        for (var line : order.lines()) {
            line.show()
                    .ifPresent(show -> byShow.computeIfAbsent(show, key -> new ArrayList<>())
                            .add(line));
        }
        byShow.forEach((show, lines) -> outbox.add(tx, "order:" + order.id(), event(show, order, lines)));
    }

    private static NewEvent event(ShowId show, Order order, List<OrderLine> lines) {
        var total = lines.stream()
                .map(OrderLine::total)
                .reduce(Money.zero(order.total().currency()), Money::plus);
        var fact = new OrderPlaced(
                order.id().value(),
                order.number(),
                lines.stream().map(OrderNews::line).toList(),
                total,
                order.shopper());
        return NewEvent.of(show, fact)
                .to(new Audience.One(order.shopper()))
                .by(Optional.of(new Actor(Actor.Kind.SHOPPER, order.shopper().value())));
    }

    private static OrderPlaced.Line line(OrderLine line) {
        return new OrderPlaced.Line(line.variant().value(), line.product().value(), line.quantity());
    }
}
