// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vitrine.testkit.ui.UiListenerContract;
import org.vitrine.ui.spi.UiListener;

final class PagesOfNowTest extends UiListenerContract {
    private final PagesOfNow pages = new PagesOfNow();

    @Override
    protected UiListener listener() {
        return pages;
    }

    @Test
    void anAppIsUpToDateUntilAPluginComes() {
        pages.changed("a");
        assertTrue(pages.isUpToDate("a"));
        pages.changed("b");
        assertFalse(pages.isUpToDate("a"));
    }
}
