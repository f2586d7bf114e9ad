// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vitrine.testkit.ui.UiListenerContract;
import org.vitrine.ui.spi.UiListener;

final class LastPagesTest extends UiListenerContract {
    private final LastPages pages = new LastPages();

    @Override
    protected UiListener listener() {
        return pages;
    }

    @Test
    void theLastDigestIsKept() {
        pages.changed("0f5a");
        pages.changed("91bc");
        assertEquals("91bc", pages.digest());
    }
}
