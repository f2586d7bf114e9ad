// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.text.LocalText;

/** Keeps cards by their last four digits. */
public final class Wallet implements StoredMethods {
    private final Map<ShopperId, List<Stored>> cards = new ConcurrentHashMap<>();

    void keep(ShopperId shopper, String token, String lastFour) {
        var card = List.of(new Stored(token, LocalText.english("Card ending in " + lastFour)));
        cards.merge(
                shopper,
                card,
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    @Override
    public List<Stored> of(ShopperId shopper) {
        return cards.getOrDefault(shopper, List.of());
    }

    @Override
    public void forget(ShopperId shopper, String storedMethod) {
        cards.computeIfPresent(
                shopper,
                (owner, kept) -> kept.stream()
                        .filter(stored -> !stored.storedMethod().equals(storedMethod))
                        .toList());
    }
}
