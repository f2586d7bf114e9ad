// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.vitrine.payments.spi.ProviderDescription.Capability;

/** Commands of each kind, to be compared with the bank's books. */
abstract class PaymentDeeds extends PaymentSteps {
    /** A command of this kind, with all that it rests on done. */
    final Deed ready(Deed.Kind kind) {
        return switch (kind) {
            case AUTHORISATION -> Deed.of(authorise(usual()), shown(BankBooks::authorisations), 1);
            case CHARGE -> Deed.of(charge(), shown(BankBooks::authorisations), 1);
            case CAPTURE -> Deed.of(capture(authorised(), PRICE), shown(BankBooks::captured), PRICE.minorUnits());
            case VOID -> readyToLetGo();
            case REFUND -> readyToGiveBack();
        };
    }

    /** What is set aside at the bank now; empty where nobody can look. */
    final OptionalLong held() {
        return books().map(BankBooks::held).orElseGet(OptionalLong::empty);
    }

    private Deed readyToLetGo() {
        assumeCan(Capability.VOID);
        return Deed.of(release(authorised()), this::held, -PRICE.minorUnits());
    }

    private Deed readyToGiveBack() {
        assumeCan(Capability.REFUND);
        var amount = can(Capability.PARTIAL_REFUND) ? PART : PRICE;
        return Deed.of(refund(taken(), amount), shown(BankBooks::refunded), amount.minorUnits());
    }

    private Supplier<OptionalLong> shown(ToLongFunction<BankBooks> sum) {
        return () -> books().map(bank -> OptionalLong.of(sum.applyAsLong(bank))).orElseGet(OptionalLong::empty);
    }
}
