// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.http.Problem;

/** Rolls back what was begun and tells why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(int status, String code, String sentence) {
        return new Refusal(Problem.of(status, code, sentence));
    }

    /** The same with a further member. */
    Refusal with(String name, Object value) {
        return new Refusal(with(problem, name, value));
    }

    Problem problem() {
        return problem;
    }

    static Problem with(Problem problem, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(problem.more());
        more.put(name, value);
        return new Problem(problem.type(), problem.status(), problem.title(), problem.detail(), more);
    }

    static Refusal noSuchCart(CartId cart) {
        return of(404, "no-such-cart", "There is no cart " + cart + ".");
    }

    static Refusal cartClosed(Cart cart) {
        return cart.state() == Cart.State.ORDERED
                ? of(409, "already-ordered", "This cart has been bought; begin another one.")
                : of(409, "completion-under-way", "A payment for this cart is under way; wait for it to be decided.");
    }
}
