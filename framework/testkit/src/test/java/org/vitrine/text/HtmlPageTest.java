// SPDX-License-Identifier: Apache-2.0
package org.vitrine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private final HtmlPage page = HtmlPage.beside(HtmlPageTest.class, "page.html", Locale.ENGLISH, Locale.GERMAN);

    @Test
    void whatIsPutInIsEscapedAndMarkupIsNot() {
        assertEquals(
                "<html lang=\"en\"><h1>Pay &amp; go</h1><p title=\"&lt;b&gt;&quot;&#39;\"></p><button>$1</button></html>",
                page.draw(Locale.US, Map.of("name", "<b>\"'", "buttons", "<button>$1</button>"))
                        .strip());
    }

    @Test
    void itSpeaksTheReadersLanguageOrTheFirst() {
        assertTrue(page.draw(Locale.of("de", "AT"), Map.of()).startsWith("<html lang=\"de\"><h1>Zahlen</h1>"));
        assertTrue(page.draw(Locale.FRENCH, Map.of()).startsWith("<html lang=\"en\">"));
        assertEquals("In English", page.text(Locale.FRENCH, "only"));
        assertEquals("", page.text(Locale.GERMAN, "only"));
    }

    @Test
    void amountsAreWrittenAsWhereTheReaderIsIfThatIsKnown() {
        assertEquals(Locale.of("de", "AT"), page.locale(Locale.of("de", "AT")));
        assertEquals(Locale.ENGLISH, page.locale(Locale.FRENCH));
    }

    @Test
    void whatIsNotThereIsNamed() {
        var failure = assertThrows(
                IllegalStateException.class, () -> HtmlPage.beside(HtmlPageTest.class, "absent.html", Locale.ENGLISH));

        assertEquals("There is no absent.html beside org.vitrine.text.HtmlPageTest", failure.getMessage());
    }
}
