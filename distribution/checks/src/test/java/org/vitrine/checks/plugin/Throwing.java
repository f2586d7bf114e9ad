// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Cannot be made. */
public final class Throwing implements ChatFilter {
    public Throwing() {
        throw new IllegalStateException("the word list is empty");
    }

    @Override
    public Verdict judge(Draft draft) {
        return new Verdict.Allow();
    }
}
