// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong in a page as it stands (WCAG 2.2 A and AA, and its best practices). */
final class Accessibility {
    /** Colours on their way to others are none that anybody reads; what runs for ever is not waited for. */
    private static final String AFTER_TRANSITIONS = """
            async () => {
              const roots = [document];
              for (const root of roots) {
                for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
              }
              const ending = roots.flatMap(root => root.getAnimations())
                .filter(animation => Number.isFinite(animation.effect?.getComputedTiming().endTime));
              await Promise.allSettled(ending.map(animation => animation.finished));
            }""";

    private Accessibility() {}

    /** A sentence for each fault: the rule, and where. */
    static List<String> faults(Page page) {
        page.evaluate(AFTER_TRANSITIONS);
        // Not the other mode, which opens a second page to gather frames, of which there are none.
        var results = new AxeBuilder(page).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> page.url() + ": " + rule.getId() + " at " + node.getTarget() + ": "
                                + node.getFailureSummary().replaceAll("\\s+", " ")))
                .toList();
    }
}
