// SPDX-License-Identifier: Apache-2.0
package org.example.elder;

import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;

/** Written for the first release, and never since. */
@Component
public final class ElderFilter implements ChatFilter {
    @Override
    public Verdict judge(Draft draft) {
        return draft.text().contains("forbidden")
                ? new Verdict.Refuse("The elder forbids it.")
                : new Verdict.Rewrite(draft.text().replace("young", "old"));
    }
}
