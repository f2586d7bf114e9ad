// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.testkit.extensions.ExtensionListenerContract;

final class LastChangeTest extends ExtensionListenerContract {
    private final LastChange last = new LastChange();

    @Override
    protected ExtensionListener listener() {
        return last;
    }
}
