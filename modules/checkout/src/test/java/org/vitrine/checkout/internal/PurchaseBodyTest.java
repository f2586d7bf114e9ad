// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.settings.ShopSettings;
import org.vitrine.testkit.FakeSettings;

class PurchaseBodyTest {
    private final ShopSettings shop = new FakeSettings().current();

    @Test
    void badInputIsNamedInASentence() {
        assertRefused("idempotency-key-required", TestShop.body("a@b", "ok"), null);
        assertRefused("idempotency-key-required", TestShop.body("a@b", "ok"), " ");
        assertRefused("bad-request", TestShop.body("nobody", "ok"), "k");
        assertRefused("bad-request", TestShop.body("a@b\r\nBcc: c@d", "ok"), "k");
        assertRefused("bad-request", new PurchaseBody("a@b", null, null, null, null), "k");
        assertRefused("no-shipping", withCountry("ZZ"), "k");
    }

    @Test
    void theReturnLeadsIntoThisShopAlone() {
        assertEquals("https://shop/shows/tea", back("/shows/tea"));
        for (var astray :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1", ""}) {
            assertThrows(Refusal.class, () -> back(astray), astray);
        }
    }

    @Test
    void anotherBodyHasAnotherDigestAndTellsNothing() {
        var one = TestShop.body("a@b", "ok").checked("k", shop, "");

        assertEquals(
                one.digest(), TestShop.body("a@b", "ok").checked("k", shop, "").digest());
        assertNotEquals(
                one.digest(), TestShop.body("c@d", "ok").checked("k", shop, "").digest());
        assertFalse((one + " " + TestShop.body("secret@b", "ok")).contains("@"));
    }

    private void assertRefused(String code, PurchaseBody body, @Nullable String key) {
        var problem =
                assertThrows(Refusal.class, () -> body.checked(key, shop, "")).problem();
        assertEquals(code, problem.more().get("code"));
        assertEquals(400, problem.status());
    }

    private String back(String path) {
        var payment = new PurchaseBody.PaymentBody("test", "ok", path);
        return new PurchaseBody("a@b", null, payment, null, null)
                .checked("k", shop, "https://shop")
                .returnUrl();
    }

    private static PurchaseBody withCountry(String country) {
        var payment = new PurchaseBody.PaymentBody("test", "ok", null);
        return new PurchaseBody("a@b", Map.of("country", country), payment, null, null);
    }
}
