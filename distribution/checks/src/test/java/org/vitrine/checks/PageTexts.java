// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The texts of a page in the pseudo-language, in which every letter that comes from a message file bears an accent: what has plain
 * letters was written into the code, or is the shop's own data.
 */
final class PageTexts {
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{3,}");

    /** Texts and labels that are to be seen or read out, through shadow roots. */
    private static final String COLLECT = """
            () => {
              const found = [];
              const take = (text) => text && text.trim() && found.push(text.trim().replace(/\\s+/g, ' '));
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) { take(node.data); return; }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (['SCRIPT', 'STYLE', 'OPTION'].includes(node.tagName) || !node.checkVisibility()) return;
                  ['aria-label', 'placeholder', 'title', 'alt'].forEach((name) => take(node.getAttribute(name)));
                }
                [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].forEach(walk);
              };
              walk(document.body);
              return found;
            }
            """;

    private PageTexts() {}

    /** Those that have a plain word and are not the shop's data. */
    @SuppressWarnings("unchecked") // the script answers an array of strings
    static List<String> notTranslated(Page page, Predicate<String> isData) {
        return ((List<String>) page.evaluate(COLLECT))
                .stream()
                        .filter(text -> PLAIN_WORD.matcher(text).find())
                        .filter(isData.negate())
                        .toList();
    }
}
