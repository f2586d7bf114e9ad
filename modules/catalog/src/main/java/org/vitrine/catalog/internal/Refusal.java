// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import org.vitrine.catalog.CatalogChange;

/** Rolls a change back and tells why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CatalogChange answer;

    Refusal(String code, String sentence) {
        this(new CatalogChange.Refused(code, sentence));
    }

    Refusal(CatalogChange answer) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }

    CatalogChange answer() {
        return answer;
    }
}
