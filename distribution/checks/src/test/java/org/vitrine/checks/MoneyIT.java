// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff are told of the money over REST, and what they may not do with it. */
@ExtendWith(SharedShop.class)
final class MoneyIT {
    @Test
    void what_cannot_be_given_back_is_said(Retailer retailer) {
        var bought = Bought.pieces(retailer, 1);
        var refunds = bought.refunds();
        var staff = retailer.client();
        var whole = Map.of("minorUnits", 4900, "currency", "EUR");

        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 4901, "currency", "EUR"), "reason", "r"), 409);
        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 1, "currency", "USD"), "reason", "r"), 409);
        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 0, "currency", "EUR"), "reason", "r"), 400);
        refuse(staff, refunds, Map.of("amount", whole), 400);
        refuse(staff, refunds, Map.of("amount", whole, "reason", "r", "lines", Map.of("SKU", 0)), 400);
        refuse(staff, "api/v1/payments/" + UUID.randomUUID() + "/refunds", Map.of("amount", whole, "reason", "r"), 404);
        retailer.guest().post(refunds, Map.of("amount", whole, "reason", "r")).expect(403);
        retailer.guest().get("api/v1/payments").expect(403);
        retailer.guest().get("api/v1/payments/providers").expect(403);
        assertEquals(0, bought.money("refunded"));
    }

    @Test
    void the_report_adds_up(Retailer retailer) {
        Bought.pieces(retailer, 1);
        var today = LocalDate.now(ZoneOffset.UTC);
        var days = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);

        var report = retailer.client()
                .get("api/v1/payments/reconciliation" + days)
                .expect(200)
                .json();
        var csv = retailer.client()
                .get("api/v1/payments/reconciliation/csv" + days)
                .expect(200)
                .response()
                .body();

        assertTrue(
                report.path("providers")
                                .path(0)
                                .path("taken")
                                .path("minorUnits")
                                .asLong()
                        >= 4900,
                report::toString);
        assertTrue(csv.contains("total,sandbox,EUR,"), csv);
        retailer.client().get("api/v1/payments/reconciliation?from=2026-11-30").expect(400);
    }

    private static void refuse(ShopClient staff, String address, Map<String, ?> body, int status) {
        var answer = staff.post(address, body).expect(status);
        assertTrue(answer.field("detail").endsWith("."), () -> answer.field("detail"));
    }
}
