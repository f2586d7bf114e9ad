// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** How long things may take. */
@Component(service = Windows.class, configurationPid = "org.vitrine.checkout")
@Designate(ocd = CheckoutConfig.class)
public final class Windows {
    private final Duration hold;
    private final Duration payment;

    @Activate
    public Windows(CheckoutConfig config) {
        this(Duration.ofSeconds(config.hold_seconds()), Duration.ofSeconds(config.payment_seconds()));
    }

    Windows(Duration hold, Duration payment) {
        if (!hold.isPositive() || !payment.isPositive()) {
            throw new IllegalArgumentException("Holds and payments need a time of at least a second");
        }
        this.hold = hold;
        this.payment = payment;
    }

    /** How long a cart keeps a piece. */
    Duration hold() {
        return hold;
    }

    /** How long a shopper has for the payment. */
    Duration payment() {
        return payment;
    }
}
