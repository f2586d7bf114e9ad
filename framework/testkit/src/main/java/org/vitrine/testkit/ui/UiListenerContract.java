// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Strain;
import org.vitrine.ui.spi.UiListener;

/** What every {@link UiListener} must do; inherit it in a test of yours. */
public abstract class UiListenerContract {
    /** The listener to be tested; each call answers the same one. */
    protected abstract UiListener listener();

    @Test
    void theSameIsToldAgainAndAgain() {
        listener().changed("0123456789ab");
        listener().changed("0123456789ab");
    }

    @Test
    void whoTellsDoesNotWait() {
        Strain.withoutWaiting(() -> {
            listener().changed("ba9876543210");
            return true;
        });
    }
}
