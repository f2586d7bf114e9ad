// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import java.util.concurrent.locks.LockSupport;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Is never made, and does not mind to be interrupted. */
public final class Hanging implements ChatFilter {
    public Hanging() {
        while (isPatient()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public Verdict judge(Draft draft) {
        return new Verdict.Allow();
    }

    private static boolean isPatient() {
        return true;
    }
}
