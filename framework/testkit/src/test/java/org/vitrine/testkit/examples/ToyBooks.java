// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.vitrine.testkit.payments.BankBooks;

/** The money of a {@link ToyBank}. */
final class ToyBooks implements BankBooks {
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private int authorisations;
    private long captured;
    private long refunded;

    synchronized String hold(String key, long amount) {
        authorisations++;
        held.put(key, amount);
        return "done " + amount;
    }

    synchronized String capture(String key, String base, long amount) {
        if (held.getOrDefault(base, 0L) < amount) {
            return "declined not-authorised";
        }
        held.remove(base);
        taken.put(key, amount);
        captured += amount;
        return "done " + amount;
    }

    synchronized String release(String base) {
        var amount = held.remove(base);
        if (amount == null) {
            return "declined nothing-held";
        }
        return "done " + amount;
    }

    synchronized String refund(String base, long amount) {
        if (taken(base) < amount) {
            return "declined more-than-taken";
        }
        taken.merge(base, -amount, Long::sum);
        refunded += amount;
        return "done " + amount;
    }

    synchronized long taken(String capture) {
        return taken.getOrDefault(capture, 0L);
    }

    @Override
    public synchronized int authorisations() {
        return authorisations;
    }

    @Override
    public synchronized long captured() {
        return captured;
    }

    @Override
    public synchronized long refunded() {
        return refunded;
    }

    @Override
    public synchronized OptionalLong held() {
        return OptionalLong.of(held.values().stream().mapToLong(Long::longValue).sum());
    }
}
