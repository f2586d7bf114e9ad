// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.text.LocalText;

/** Pretends to move money, truly in all else: it remembers, repeats, asks for steps and loses replies. */
@Component(property = "provider=" + SandboxPayments.NAME)
public final class SandboxPayments implements PaymentProvider {
    static final String NAME = "sandbox";

    private static final Duration SLOWNESS = Duration.ofSeconds(3);
    private static final ProviderDescription DESCRIPTION = new ProviderDescription(
            NAME,
            LocalText.of(Map.of("en", "Test payments", "de", "Testzahlungen")),
            Card.methods(),
            Set.of(
                    Capability.PARTIAL_CAPTURE,
                    Capability.VOID,
                    Capability.REFUND,
                    Capability.PARTIAL_REFUND,
                    Capability.CHARGE_STORED),
            Duration.ofSeconds(10));

    private final Bank bank;
    private final Line line;

    @Activate
    public SandboxPayments(@Reference Bank bank, @Reference Switches switches) {
        this(bank, switches, SLOWNESS);
    }

    SandboxPayments(Bank bank, Switches switches, Duration slowness) {
        this.bank = bank;
        this.line = new Line(switches, slowness);
    }

    @Override
    public ProviderDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Outcome perform(PaymentCommand command) {
        return command instanceof PaymentCommand.StartSession
                ? new Outcome.Declined("not-supported", false)
                : line.call(() -> reply(command));
    }

    @Override
    public Outcome query(PaymentKey key) {
        return line.call(() -> known(bank, key));
    }

    /** What has become of a command, told straight. */
    static Outcome known(Bank bank, PaymentKey key) {
        return bank.find(key).map(Entry::outcome).orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    private Outcome reply(PaymentCommand command) {
        var answer = bank.perform(command);
        var entry = answer.entry();
        var outcome = entry.outcome();
        if (!answer.fresh()
                || entry.kind() != Entry.Kind.AUTHORISE
                || entry.card().isEmpty()) {
            return outcome;
        }
        return switch (entry.card().get()) {
            case TIMEOUT -> Line.lost("reply");
            case SLOW -> line.slowly(outcome);
            default -> outcome;
        };
    }
}
