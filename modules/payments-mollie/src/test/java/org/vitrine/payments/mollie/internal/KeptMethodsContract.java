// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.StoredMethodsContract;

/** What Mollie keeps for shoppers, on one of the databases. */
abstract class KeptMethodsContract extends StoredMethodsContract {
    private final ShopperId shopper = new ShopperId(UUID.randomUUID());
    private final TestDatabase database;
    private final MollieShop shop;
    private final MollieMethods methods;

    KeptMethodsContract(Databases.Kind kind) {
        database = Databases.fresh(kind);
        shop = new MollieShop(database);
        methods = new MollieMethods(shop.account, database);
        shop.authorised(Optional.of(shopper));
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Override
    protected StoredMethods methods() {
        return methods;
    }

    @Override
    protected ShopperId shopper() {
        return shopper;
    }
}
