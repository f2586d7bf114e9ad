// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

/** Says why a file is not a model that can be shown; the message is fit for the person who uploaded it. */
final class BadModel extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    BadModel(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
