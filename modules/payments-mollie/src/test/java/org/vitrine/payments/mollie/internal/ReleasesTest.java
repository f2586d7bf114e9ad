// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.http.ProblemException;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What is no longer wanted is let go, and what cannot be let go at once is not called so. */
class ReleasesTest {
    private static final Money PART = Money.of(1900, "EUR");

    private MollieShop shop;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new MollieShop(transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void theRestOfWhatIsTakenInPartIsLetGo() {
        var wish = shop.authorised();

        assertInstanceOf(Outcome.Done.class, shop.payments.perform(part(wish.key())));

        assertEquals("paid", status(wish.key()));
    }

    @OnEachDatabase
    void theRestIsLetGoAlsoWhereMollieIsSilent() {
        var wish = shop.authorised();
        var capture = part(wish.key());
        shop.line.next(Fault.NONE, Fault.LOST_CALL);

        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(capture));
        assertEquals("authorized", status(wish.key()));

        var done = assertInstanceOf(Outcome.Done.class, shop.payments.query(capture.key()));
        assertEquals(PART, done.amount());
        assertEquals("paid", status(wish.key()));
        assertEquals(1900, shop.bank.captured());
    }

    @OnEachDatabase
    void aSecondPartIsNotTaken() {
        var wish = shop.authorised();
        shop.line.next(Fault.NONE, Fault.LOST_CALL);
        shop.payments.perform(part(wish.key()));

        assertEquals(new Outcome.Declined("already-captured", false), shop.payments.perform(part(wish.key())));
        assertEquals(1900, shop.bank.captured());
    }

    @OnEachDatabase
    void aReleaseThatTakesTimeIsPendingUntilItIsDone() {
        var release = release(shop.authorised().key());
        shop.bank.till.slowDown();

        assertInstanceOf(Outcome.Pending.class, shop.payments.perform(release));
        assertInstanceOf(Outcome.Pending.class, shop.payments.query(release.key()));

        shop.bank.till.workOff();

        assertInstanceOf(Outcome.Done.class, shop.payments.query(release.key()));
    }

    @OnEachDatabase
    void aPageThatCannotBeTakenAwayIsWaitedFor() {
        shop.bank.payments.leavePagesOpen();
        var wish = MollieShop.authorise();
        shop.payments.perform(wish);
        var release = release(wish.key());

        assertInstanceOf(Outcome.Pending.class, shop.payments.perform(release));
        assertTrue(checkout(wish.key()).isEmpty(), "nobody is sent there any more");
        shop.bank.payments.end(shop.payment(wish.key()), "expired");

        assertInstanceOf(Outcome.Done.class, shop.payments.query(release.key()));
        assertEquals(new Outcome.Cancelled("expired"), shop.payments.query(wish.key()));
    }

    @OnEachDatabase
    void whatIsPaidOnSuchAPageIsLetGo() {
        shop.bank.payments.leavePagesOpen();
        var wish = MollieShop.authorise();
        shop.payments.perform(wish);
        var release = release(wish.key());
        shop.payments.perform(release);
        shop.bank.payments.pay(shop.payment(wish.key()), FakePayments.GOOD);

        assertInstanceOf(Outcome.Done.class, shop.payments.query(release.key()));
        assertEquals("canceled", status(wish.key()));
    }

    @OnEachDatabase
    void anAuthorisationThatComesAfterItsReleaseIsNotBegun() {
        var wish = MollieShop.authorise();

        assertInstanceOf(Outcome.Done.class, shop.payments.perform(release(wish.key())));

        assertEquals(new Outcome.Cancelled("voided"), shop.payments.perform(wish));
        assertTrue(shop.line.seen().isEmpty());
    }

    @OnEachDatabase
    void aShopperIsSentOnOnlyWhileThereIsSomethingToBePaid() {
        var wish = MollieShop.authorise();
        shop.payments.perform(wish);

        assertTrue(checkout(wish.key()).orElseThrow().startsWith("https://www.mollie.example/checkout/tr_"));
        shop.bank.payments.pay(shop.payment(wish.key()), FakePayments.GOOD);

        assertTrue(checkout(wish.key()).isEmpty());
        assertThrows(ProblemException.class, () -> new ForwardResource(shop.payments).behind("nothing"));
    }

    @OnEachDatabase
    void whatMollieTookAtOnceIsTaken() {
        var wish = shop.authorised();
        shop.bank.payments.settle(shop.bank.ledger.get(shop.payment(wish.key())), "paid");

        var capture = new PaymentCommand.Capture(MollieShop.key(), wish.key(), wish.amount());

        var done = assertInstanceOf(Outcome.Done.class, shop.payments.perform(capture));
        assertEquals(wish.amount(), done.amount());
    }

    @OnEachDatabase
    void whatMollieRefusesToTellIsNotKnown() {
        var wish = shop.authorised();
        shop.bank.refuseAll(FakeError.wrong("include"));

        assertInstanceOf(Outcome.Unknown.class, shop.payments.query(wish.key()));
        assertTrue(shop.book().find(wish.key()).orElseThrow().refusal().isEmpty());
    }

    private Optional<String> checkout(PaymentKey key) {
        var page = shop.book().find(key).orElseThrow().words().addresses().page();
        var resource = new ForwardResource(shop.payments);
        return resource.checkout(resource.behind(page.orElseThrow()));
    }

    private String status(PaymentKey key) {
        return shop.bank.ledger.get(shop.payment(key)).path("status").asText();
    }

    private static PaymentCommand.Capture part(PaymentKey authorisation) {
        return new PaymentCommand.Capture(MollieShop.key(), authorisation, PART);
    }

    private static PaymentCommand.VoidAuthorisation release(PaymentKey authorisation) {
        return new PaymentCommand.VoidAuthorisation(MollieShop.key(), authorisation);
    }
}
