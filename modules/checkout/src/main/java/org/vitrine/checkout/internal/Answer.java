// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Optional;
import org.vitrine.json.Json;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.Payment;

/** An answer to a completion, as it is kept and given again. Holds no personal data. */
record Answer(int status, String body) {
    private static final int FIRST_PROBLEM = 400;

    static Answer ordered(StoredOrder order) {
        return new Answer(201, Json.write(OrderView.of(order)));
    }

    /** The payment is not decided yet; the action is what the shopper has to do, if anything. */
    static Answer underWay(StoredOrder order, Optional<NextAction> action) {
        return new Answer(202, Json.write(new UnderWay(OrderView.of(order), action)));
    }

    static Answer declined(StoredOrder order, Payment payment) {
        return of(Refusal.of(402, "declined", "The payment was declined; nothing was taken. Try another way to pay.")
                .with("reason", payment.reason().orElse("declined"))
                .with("retryable", payment.retryable())
                .with("order", order.order().id()));
    }

    static Answer cancelled(StoredOrder order) {
        var code = order.reason().orElse("cancelled");
        return of(Refusal.of(409, code, "The order came to nothing; no money was kept.")
                .with("order", order.order().id()));
    }

    static Answer of(Refusal refusal) {
        return new Answer(refusal.problem().status(), Json.write(refusal.problem()));
    }

    String contentType() {
        return status < FIRST_PROBLEM ? "application/json" : "application/problem+json";
    }

    /** What stands in the body of a 202. */
    private record UnderWay(OrderView order, Optional<NextAction> nextAction) {}
}
