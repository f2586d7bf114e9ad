// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.PaymentListener;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.PaymentListenerContract;

final class SettlementTest extends PaymentListenerContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final TestShop shop = new TestShop(database);

    @BeforeEach
    void buyALamp() {
        shop.stock(5);
        var kim = Callers.shopper().id();
        shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "pending"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected PaymentListener listener() {
        return shop.settlement;
    }

    @Override
    protected Payment payment() {
        return shop.payments.at(shop.payments.only().id(), PaymentStatus.AUTHORISED);
    }

    @Override
    protected Object effect() {
        return shop.placed();
    }
}
