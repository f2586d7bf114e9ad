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
    void theSameDigestMayBeToldAgain() {
        listener().changed("0f5a");
        listener().changed("0f5a");
    }

    @Test
    void changesMayFollowEachOtherFast() {
        Strain.together(() -> {
            listener().changed("0f5a");
            return true;
        });
    }

    @Test
    void whoBringsABundleDoesNotWait() {
        Strain.withoutWaiting(() -> {
            listener().changed("0f5a");
            return true;
        });
    }
}
