// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What comes to the webhook and is none of Mollie's, or none of ours. */
class DoubtfulReportsTest {
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
    void whatOthersDoOnTheSameAccountIsLeftOut() {
        var foreign = Json.object().put("captureMode", "manual").put("method", "creditcard");
        foreign.put("redirectUrl", "https://other.example/")
                .putObject("amount")
                .put("currency", "EUR")
                .put("value", "1.00");
        var payment = shop.bank.payments.create(foreign);

        assertEquals(
                new Verdict.Genuine(List.of()),
                verdict("id=" + payment.path("id").asText()));
    }

    @OnEachDatabase
    void whatMollieDoesNotKnowIsNoReport() {
        for (var body :
                List.of("", "id=", "id=tr_nobody", "id=tr_/../../v2/customers", "id=ord_1", "{\"id\":\"tr_1\"}")) {
            assertInstanceOf(Verdict.Refused.class, verdict(body), body);
        }
    }

    @OnEachDatabase
    void aReportIsNotThrownAwayWhereMollieIsSilent() {
        var id = shop.payment(shop.authorised().key());
        shop.line.next(Fault.ERROR_BEFORE);

        assertThrows(IllegalStateException.class, () -> verdict("id=" + id));
    }

    @OnEachDatabase
    void noReportsAreAskedForWhereMollieCouldNotBringThem() {
        shop.address.addPort(MollieShop.at("http://localhost:8080"));
        shop.payments.perform(MollieShop.authorise());

        var sent = shop.line.seen().getLast().text();
        assertTrue(!sent.contains("webhookUrl"), sent);
        assertTrue(sent.contains("\"redirectUrl\":\"http://localhost:8080/api/v1/payments/return\""), sent);
    }

    private Verdict verdict(String body) {
        return shop.reports.verify(FakeReports.call(body));
    }
}
