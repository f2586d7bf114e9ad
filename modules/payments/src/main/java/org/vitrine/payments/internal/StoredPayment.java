// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;

/**
 * A payment as it is known now.
 *
 * @param tries how often its provider was asked since something last came of it
 */
record StoredPayment(
        PaymentId id,
        NewPayment asOpened,
        boolean captureWanted,
        boolean cancelWanted,
        int tries,
        List<StoredCommand> commands) {
    StoredPayment with(List<StoredCommand> known) {
        return new StoredPayment(id, asOpened, captureWanted, cancelWanted, tries, known);
    }

    Optional<StoredCommand> command(Kind kind) {
        return commands.stream().filter(command -> command.kind() == kind).findFirst();
    }

    /** What is known of its command of this kind; empty if there is none. */
    Optional<CommandState> state(Kind kind) {
        return command(kind).map(StoredCommand::state);
    }

    boolean done(Kind kind) {
        return state(kind).filter(CommandState.DONE::equals).isPresent();
    }

    String provider() {
        return asOpened.choice().provider();
    }

    String method() {
        return asOpened.choice().method();
    }

    Money amount() {
        return asOpened.amount();
    }

    String number() {
        return asOpened.number();
    }

    String returnUrl() {
        return asOpened.returnUrl();
    }

    Instant until() {
        return asOpened.until();
    }

    PaymentStatus status() {
        if (done(Kind.REFUND)) {
            return PaymentStatus.REFUNDED;
        }
        if (done(Kind.CAPTURE)) {
            return PaymentStatus.CAPTURED;
        }
        if (done(Kind.VOID)) {
            return PaymentStatus.CANCELLED;
        }
        return state(Kind.AUTHORISE).map(StoredPayment::status).orElse(unasked());
    }

    Payment asSeen() {
        var status = status();
        var authorisation = command(Kind.AUTHORISE);
        return new Payment(
                id,
                asOpened.reference(),
                provider(),
                method(),
                amount(),
                status,
                authorisation
                        .filter(known -> status == PaymentStatus.ACTION_REQUIRED)
                        .flatMap(StoredCommand::action),
                authorisation.filter(known -> status.failed()).flatMap(StoredCommand::reason),
                authorisation.filter(StoredCommand::retryable).isPresent());
    }

    private PaymentStatus unasked() {
        return cancelWanted ? PaymentStatus.CANCELLED : PaymentStatus.OPEN;
    }

    private static PaymentStatus status(CommandState authorisation) {
        return switch (authorisation) {
            case ASKED, UNKNOWN, PENDING -> PaymentStatus.PENDING;
            case ACTION -> PaymentStatus.ACTION_REQUIRED;
            case CANCELLED -> PaymentStatus.CANCELLED;
            case DECLINED -> PaymentStatus.DECLINED;
            case DONE -> PaymentStatus.AUTHORISED;
        };
    }
}
