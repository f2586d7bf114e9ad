// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.store.Transactions;

/** Under which name Mollie keeps a shopper's means; it learns our id of the shopper and nothing else. */
final class Customers {
    static final String PATH = "/v2/customers";

    private final Transactions transactions;
    private final MollieLine line;

    Customers(Transactions transactions, MollieLine line) {
        this.transactions = transactions;
        this.line = line;
    }

    Optional<String> known(ShopperId shopper) {
        return transactions.in(tx -> tx.first(
                "select customer from mollie_customer where shopper = ?",
                row -> row.text("customer"),
                shopper.value()));
    }

    /** The one that is known, else a new one. */
    String of(ShopperId shopper) throws MollieException {
        var known = known(shopper);
        return known.isPresent() ? known.get() : made(shopper);
    }

    /** Mollie has deleted the customer: the next card is kept under a new one. */
    void forgetWhereGone(ShopperId shopper, MollieRefusal refusal) {
        if (refusal.isOfTheUnknown() || refusal.field().equals("customerId")) {
            transactions.run(tx -> tx.update("delete from mollie_customer where shopper = ?", shopper.value()));
        }
    }

    private String made(ShopperId shopper) throws MollieException {
        var body = Json.object();
        body.putObject("metadata").put("vitrine_shopper", shopper.toString());
        var id = line.post(PATH, body, "customer." + shopper).path("id").asText();
        if (!id.startsWith("cst_")) {
            throw MollieSilence.unknown("Mollie's answer is no customer");
        }
        transactions.run(tx -> tx.insertIfAbsent(
                "insert into mollie_customer (shopper, customer) values (?, ?)", shopper.value(), id));
        return known(shopper).orElseThrow();
    }
}
