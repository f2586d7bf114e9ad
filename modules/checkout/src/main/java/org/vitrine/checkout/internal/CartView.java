// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;

/**
 * A cart as REST tells of it.
 *
 * @param expiresAt when the first of its holds lapses
 */
public record CartView(
        UUID id, String currency, String state, List<Line> lines, Money total, Optional<Instant> expiresAt) {
    static CartView of(Cart cart, Map<HoldId, Hold> holds, Instant now) {
        var lines = cart.lines().stream()
                .map(line -> Line.of(line, Optional.ofNullable(holds.get(line.hold())), now))
                .toList();
        return new CartView(
                cart.id().value(),
                cart.currency().getCurrencyCode(),
                cart.state().name(),
                lines,
                cart.total(),
                lines.stream().flatMap(line -> line.heldUntil().stream()).min(Instant::compareTo));
    }

    /**
     * Pieces of one variant.
     *
     * @param heldUntil absent once they are held no more
     * @param lapsed whether the hold is lost; changing the quantity, even to the same, takes a new one
     */
    public record Line(
            UUID id,
            VariantId variantId,
            ProductId productId,
            String sku,
            String title,
            int quantity,
            Money unitPrice,
            Money total,
            Optional<ShowId> show,
            Optional<Instant> heldUntil,
            boolean lapsed) {
        static Line of(CartLine line, Optional<Hold> hold, Instant now) {
            var standing = hold.filter(known -> known.standsAt(now));
            boolean sold =
                    hold.filter(known -> known.state() == Hold.State.SOLD).isPresent();
            return new Line(
                    line.id(),
                    line.goods().variant(),
                    line.goods().product(),
                    line.goods().sku(),
                    line.goods().title(),
                    line.quantity(),
                    line.unitPrice(),
                    line.total(),
                    line.show(),
                    standing.map(Hold::until),
                    standing.isEmpty() && !sold);
        }
    }
}
