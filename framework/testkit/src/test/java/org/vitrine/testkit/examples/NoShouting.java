// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Says in a low voice what is shouted. */
@Component
public final class NoShouting implements ChatFilter {
    private static final int SHORT = 8;

    @Override
    public Verdict judge(Draft draft) {
        var text = draft.text();
        boolean shouted = text.length() > SHORT
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
        return shouted ? new Verdict.Rewrite(text.toLowerCase(Locale.ROOT)) : new Verdict.Allow();
    }
}
