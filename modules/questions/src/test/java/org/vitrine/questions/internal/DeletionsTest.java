// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.showlog.LogListenerContract;

final class DeletionsTest extends LogListenerContract {
    private final LogListener deletions = new Deletions(new QuestionRoom().questions);

    @Override
    protected LogListener listener() {
        return deletions;
    }
}
