// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.kernel.CannotStart;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

class SettingsTest {
    @Test
    void aKeyIsNeeded() {
        assertThrows(CannotStart.class, () -> settings("", "https://api.mollie.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.mollie.com", "no address"})
    void anAddressIsNeeded(String base) {
        assertThrows(CannotStart.class, () -> settings("test_1", base));
    }

    @Test
    void keysAreInNoText() {
        var settings = settings("live_secret", "https://api.mollie.com");

        assertEquals("live_secret", settings.keys().api());
        assertFalse(settings.keys().areForTests());
        assertFalse(settings.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "https://10.0.0.7",
                "https://172.20.1.1",
                "https://192.168.1.9",
                "https://[::1]:8080",
                "https://shop",
                "https://shop.local"
            })
    void mollieReportsToNoAddressThatItCannotCall(String url) {
        assertEquals(Optional.empty(), at(url).webhook());
        assertEquals(url + "/back", at(url).absolute("/back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "https://172.40.1.1", "http://shop.example:8080"})
    void mollieReportsToPublicAddresses(String url) {
        assertEquals(Optional.of(url + "/api/v1/webhooks/mollie"), at(url).webhook());
    }

    @Test
    void aShopThatIsNotOpenYetSendsNobodyAway() {
        var closed = new ShopAddress();

        assertTrue(closed.webhook().isEmpty());
        assertEquals("https://shop.example/", closed.absolute("https://shop.example/"));
        assertThrows(PaymentProviderUnavailable.class, () -> closed.absolute("/back"));
    }

    private static ShopAddress at(String url) {
        var address = new ShopAddress();
        address.addPort(MollieShop.at(url));
        return address;
    }

    private static MollieSettings settings(String key, String base) {
        return MollieSettings.of(new MollieSettings.Keys(key, ""), base);
    }
}
