// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.json.Json;

/**
 * Mollie's payments, each begun by one of our commands.
 *
 * <p>Where the answer to a call that made one was lost, the same call is made again under the same key: within an hour Mollie answers
 * what it answered then. After that it would make a second one, so it is sought among those of that time.
 */
final class Begun {
    private static final System.Logger LOG = System.getLogger(Begun.class.getName());
    private static final String PAYMENTS = "/v2/payments";
    private static final String WHOLE = "?embed=captures,refunds,chargebacks";
    private static final Duration REMEMBERED = Duration.ofMinutes(50);
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final MollieLine line;
    private final Customers customers;
    private final Book book;
    private final Clock clock;

    Begun(MollieLine line, Customers customers, Book book, Clock clock) {
        this.line = line;
        this.customers = customers;
        this.book = book;
        this.clock = clock;
    }

    static String path(String payment) {
        return PAYMENTS + "/" + payment;
    }

    /** The payment of an authorisation or charge, made if it is not there yet; empty if it never was and will not be any more. */
    Optional<MolliePayment> of(Entry entry) throws MollieException {
        if (entry.payment().isPresent()) {
            return Optional.of(byId(entry.payment().get()));
        }
        if (!isRemembered(entry)) {
            return find(entry);
        }
        var made = make(entry);
        book.setPayment(entry.key(), made.id());
        return Optional.of(made);
    }

    /** The payment of an authorisation or charge whose id is not known; empty if Mollie has none. */
    Optional<MolliePayment> find(Entry entry) throws MollieException {
        var found = seek(entry);
        found.ifPresent(payment -> book.setPayment(entry.key(), payment.id()));
        return found;
    }

    /** Mollie's id of it; asks Mollie only where it is not known. */
    Optional<String> idOf(Entry entry) throws MollieException {
        return entry.payment().isPresent() ? entry.payment() : of(entry).map(MolliePayment::id);
    }

    /** With all that was done with it. */
    MolliePayment byId(String id) throws MollieException {
        return MolliePayment.of(line.get(path(id) + WHOLE));
    }

    /** Whether Mollie still knows which answer it gave under the key. */
    boolean isRemembered(Entry entry) {
        return entry.at().plus(REMEMBERED).isAfter(clock.instant());
    }

    private MolliePayment make(Entry entry) throws MollieException {
        if (entry.words().keepFor().isEmpty()) {
            return post(entry, once(entry), entry.key().value());
        }
        var shopper = entry.words().keepFor().get();
        var first = once(entry).put("sequenceType", "first").put("customerId", customers.of(shopper));
        try {
            return post(entry, first, entry.key() + ".first");
        } catch (MollieRefusal e) {
            if (e.field().startsWith("amount")) {
                throw e;
            }
            LOG.log(Level.WARNING, "Mollie keeps no card with this payment: {0}", e.getMessage());
            customers.forgetWhereGone(shopper, e);
            book.keepNothing(entry.key());
            return make(entry.forOnce());
        }
    }

    private MolliePayment post(Entry entry, ObjectNode body, String key) throws MollieException {
        body.set("amount", Amounts.toMollie(entry.amount()));
        body.put("description", entry.words().number()).put("captureMode", "manual");
        body.set("metadata", Marks.of(entry.key()));
        entry.words().addresses().webhook().ifPresent(webhook -> body.put("webhookUrl", webhook));
        return MolliePayment.of(line.post(PAYMENTS, body, key));
    }

    private static ObjectNode once(Entry entry) {
        return entry.words()
                .stored()
                .map(stored -> Json.object()
                        .put("sequenceType", "recurring")
                        .put("customerId", stored.customer())
                        .put("mandateId", stored.mandate()))
                .orElseGet(() -> Json.object()
                        .put("method", "creditcard")
                        .put("redirectUrl", entry.words().addresses().back()));
    }

    private Optional<MolliePayment> seek(Entry entry) throws MollieException {
        var from = entry.at().minus(AROUND);
        for (var pages = new Pages(line, PAYMENTS, "payments"); pages.hasMore(); ) {
            for (var json : pages.next()) {
                var payment = MolliePayment.of(json);
                if (payment.key().equals(Optional.of(entry.key()))) {
                    return Optional.of(payment);
                }
                if (payment.createdAt().isBefore(from)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
