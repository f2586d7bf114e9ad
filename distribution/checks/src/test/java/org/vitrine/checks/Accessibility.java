// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong in a page as it stands (WCAG 2.2 A and AA, and its best practices). */
final class Accessibility {
    private Accessibility() {}

    /** A sentence for each fault: the rule, and where. */
    static List<String> faults(Page page) {
        // Not the other mode, which opens a second page to gather frames, of which there are none.
        var results = new AxeBuilder(page).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> page.url() + ": " + rule.getId() + " at " + node.getTarget() + ": "
                                + node.getFailureSummary().replaceAll("\\s+", " ")))
                .toList();
    }
}
