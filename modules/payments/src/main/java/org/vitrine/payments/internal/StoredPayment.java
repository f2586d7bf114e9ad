// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;

/**
 * A payment as it is known now.
 *
 * @param wishes what is to be done with it
 * @param tries how often its provider was asked since something last came of it
 * @param commands by kind and number
 */
record StoredPayment(
        PaymentId id,
        NewPayment asOpened,
        Optional<String> storedMethod,
        Wishes wishes,
        int tries,
        List<StoredCommand> commands) {
    private static final Comparator<StoredCommand> ORDER = Comparator.comparing(
                    (StoredCommand command) -> command.kind().name())
            .thenComparing(StoredCommand::number);

    StoredPayment with(List<StoredCommand> known) {
        return new StoredPayment(id, asOpened, storedMethod, wishes, tries, known);
    }

    /** The same with what is known of one of its commands now. */
    StoredPayment with(StoredCommand known) {
        var others = commands.stream().filter(command -> !command.isSameAs(known));
        return with(Stream.concat(others, Stream.of(known)).sorted(ORDER).toList());
    }

    /** The same, asked so often in vain. */
    StoredPayment tried(int times) {
        return new StoredPayment(id, asOpened, storedMethod, wishes, times, commands);
    }

    /** Whether those who wait are to be told what has come of it since. */
    boolean isNewsAfter(StoredPayment before) {
        return status() != before.status() || refundsDone() != before.refundsDone();
    }

    /** What whoever opened it wants of it by now; an amount to be taken only if that is not all of it. */
    record Wishes(boolean capture, boolean cancel, Optional<Money> captureAmount) {}

    /** Its only command of this kind, or the first of its refunds. */
    Optional<StoredCommand> command(Kind kind) {
        return command(kind, 1);
    }

    Optional<StoredCommand> command(Kind kind, int number) {
        return commands.stream()
                .filter(command -> command.kind() == kind && command.number() == number)
                .findFirst();
    }

    List<StoredCommand> refunds() {
        return commands.stream()
                .filter(command -> command.kind() == Kind.REFUND)
                .toList();
    }

    /** What is known of its command of this kind; empty if there is none. */
    Optional<CommandState> state(Kind kind) {
        return command(kind).map(StoredCommand::state);
    }

    boolean done(Kind kind) {
        return state(kind).filter(CommandState.DONE::equals).isPresent();
    }

    boolean captureWanted() {
        return wishes.capture();
    }

    boolean cancelWanted() {
        return wishes.cancel();
    }

    /** What is to be taken. */
    Money toCapture() {
        return wishes.captureAmount().orElse(amount());
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

    Optional<ShopperId> keepFor() {
        return asOpened.keepFor();
    }

    PaymentStatus status() {
        if (done(Kind.CAPTURE)) {
            return givenBack() ? PaymentStatus.REFUNDED : PaymentStatus.CAPTURED;
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

    private long refundsDone() {
        return refunds().stream().filter(refund -> refund.is(CommandState.DONE)).count();
    }

    private boolean givenBack() {
        var sums = new Balance(this, List.of()).sums();
        long back = sums.refunded().minorUnits();
        return back > 0 && back >= sums.captured().minorUnits();
    }

    private PaymentStatus unasked() {
        return cancelWanted() ? PaymentStatus.CANCELLED : PaymentStatus.OPEN;
    }

    private static PaymentStatus status(CommandState authorisation) {
        return switch (authorisation) {
            case WANTED, ASKED, UNKNOWN, PENDING -> PaymentStatus.PENDING;
            case ACTION -> PaymentStatus.ACTION_REQUIRED;
            case CANCELLED -> PaymentStatus.CANCELLED;
            case DECLINED -> PaymentStatus.DECLINED;
            case DONE -> PaymentStatus.AUTHORISED;
        };
    }
}
