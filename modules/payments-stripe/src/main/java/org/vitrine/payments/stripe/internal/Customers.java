// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.store.Transactions;

/** Under which name Stripe keeps a shopper's means; it learns our id of the shopper and nothing else. */
final class Customers {
    private static final String SHOPPER = "vitrine_shopper";

    private final Transactions transactions;
    private final StripeAccount account;

    Customers(Transactions transactions, StripeAccount account) {
        this.transactions = transactions;
        this.account = account;
    }

    Optional<String> known(ShopperId shopper) {
        return transactions.in(tx -> tx.first(
                "select customer from stripe_customer where shopper = ?",
                row -> row.text("customer"),
                shopper.value()));
    }

    /** The one that is known, else a new one. */
    String of(ShopperId shopper) throws StripeException {
        var known = known(shopper);
        return known.isPresent() ? known.get() : made(shopper);
    }

    private String made(ShopperId shopper) throws StripeException {
        var params = CustomerCreateParams.builder()
                .putMetadata(SHOPPER, shopper.toString())
                .build();
        var customer = account.api().customers().create(params, StripeAccount.once("customer." + shopper));
        transactions.run(tx -> tx.insertIfAbsent(
                "insert into stripe_customer (shopper, customer) values (?, ?)", shopper.value(), customer.getId()));
        return known(shopper).orElseThrow();
    }
}
