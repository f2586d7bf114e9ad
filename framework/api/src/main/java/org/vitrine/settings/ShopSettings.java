// SPDX-License-Identifier: Apache-2.0
package org.vitrine.settings;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.vitrine.text.LocalText;

/**
 * The shop: its name, where and in what money it sells, and what the law wants it to say.
 *
 * @param currencies what prices may be named in; the first is the usual one
 * @param countries ISO 3166 codes of where it ships
 * @param languages BCP 47 tags of what shoppers may read it in; the first is the usual one
 * @param legalPages addresses or texts by kind: imprint, privacy, terms, withdrawal
 * @param termsVersion names the terms that a shopper accepts with an order
 * @param orderButton the wording of the button that makes the order binding
 */
public record ShopSettings(
        String name,
        List<Currency> currencies,
        List<String> countries,
        List<String> languages,
        Map<String, LocalText> legalPages,
        String termsVersion,
        LocalText orderButton) {
    public ShopSettings {
        if (name.isBlank() || currencies.isEmpty() || countries.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("A shop needs a name, a currency, a country and a language");
        }
        currencies = List.copyOf(currencies);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        legalPages = Map.copyOf(legalPages);
    }
}
