// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.junit.jupiter.api.BeforeEach;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.payments.StoredMethodsContract;

final class WalletTest extends StoredMethodsContract {
    private final Wallet wallet = new Wallet();
    private final ShopperId shopper = Callers.shopper().id();

    @BeforeEach
    void keepCards() {
        wallet.keep(shopper, "token-1", "4242");
        wallet.keep(shopper, "token-2", "1881");
    }

    @Override
    protected StoredMethods methods() {
        return wallet;
    }

    @Override
    protected ShopperId shopper() {
        return shopper;
    }
}
