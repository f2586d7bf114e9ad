// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

/** Says why a file is not taken; the sentence is fit for the person who uploaded it. */
final class UnfitFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnfitFile(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
