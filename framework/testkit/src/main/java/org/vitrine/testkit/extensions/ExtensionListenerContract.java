// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.extensions;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.extensions.spi.ExtensionChange;
import org.vitrine.extensions.spi.ExtensionListener;
import org.vitrine.identity.Caller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link ExtensionListener} must do; inherit it in a test of yours. */
public abstract class ExtensionListenerContract {
    private static final String DIGEST = "0".repeat(64);

    /** The listener to be tested; each call answers the same one. */
    protected abstract ExtensionListener listener();

    @Test
    void everyChangeIsHeard() {
        for (var kind : ExtensionChange.Kind.values()) {
            hear(new ExtensionChange(kind, "org.example.one", "1.0.0", DIGEST, Callers.owner(), Optional.empty()));
            hear(new ExtensionChange(kind, "org.example.one", "1.0.0", "", Caller.Staff.SYSTEM, Optional.empty()));
        }
    }

    @Test
    void whatDidNotWorkIsHeardInWhateverWords() {
        for (var problem : OddTexts.messages()) {
            var failed = new ExtensionChange(
                    ExtensionChange.Kind.UPDATED,
                    "org.example.one",
                    "1.0.0",
                    DIGEST,
                    Callers.owner(),
                    Optional.of(problem));
            hear(failed);
        }
    }

    @Test
    void theSameMayHappenAgain() {
        everyChangeIsHeard();
        everyChangeIsHeard();
    }

    /** The next change waits for it, so it must come to an end. */
    private void hear(ExtensionChange change) {
        Strain.toTheEnd(() -> {
            listener().changed(change);
            return true;
        });
    }
}
