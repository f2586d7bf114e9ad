// SPDX-License-Identifier: Apache-2.0
package org.vitrine.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    /** Spaces that do not break stand between number and sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4900 | EUR | en-IE | €49.00",
                "4900 | EUR | de-DE | 49,00 €",
                "4900 | JPY | en-US | ¥4,900",
                "4900 | BHD | en-US | BHD4.900",
                "-50 | USD | en-US | -$0.50"
            })
    void itIsWrittenAsPeopleThereWriteIt(long units, String currency, String reader, String text) {
        var written = Money.of(units, currency).format(Locale.forLanguageTag(reader));

        assertEquals(text, written.replace('\u00a0', ' '));
    }
}
