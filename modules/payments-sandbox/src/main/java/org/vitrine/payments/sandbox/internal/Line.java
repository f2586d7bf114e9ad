// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

/** The line between the shop and the sandbox, on which calls meet the mischief that is switched on. */
final class Line {
    private static final String ASKED_FOR = ", as was asked for";

    private final Switches switches;
    private final Duration slowness;

    Line(Switches switches, Duration slowness) {
        this.switches = switches;
        this.slowness = slowness;
    }

    Outcome call(Supplier<Outcome> sandbox) {
        var met = switches.roll();
        if (met.contains(Trouble.OUT_OF_REACH)) {
            throw new PaymentProviderUnavailable("the sandbox is out of reach" + ASKED_FOR);
        }
        if (met.contains(Trouble.LOST_CALLS)) {
            return lost("call");
        }
        if (met.contains(Trouble.ERRORS)) {
            throw new IllegalStateException("the sandbox fails" + ASKED_FOR);
        }
        var outcome = sandbox.get();
        if (met.contains(Trouble.SLOW_ANSWERS)) {
            outcome = slowly(outcome);
        }
        return met.contains(Trouble.LOST_REPLIES) ? lost("reply") : outcome;
    }

    /** Answers after a while; a caller who does not wait that long knows nothing. */
    Outcome slowly(Outcome outcome) {
        try {
            Thread.sleep(slowness);
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lost("reply");
        }
    }

    static Outcome lost(String what) {
        return new Outcome.Unknown("the sandbox has lost the " + what + ASKED_FOR);
    }
}
