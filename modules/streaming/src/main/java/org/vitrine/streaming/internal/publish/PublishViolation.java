// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.publish;

/** Says that a browser does not keep to the protocol or its limits; its connection is closed, and told this sentence. */
public final class PublishViolation extends Exception {
    private static final long serialVersionUID = 1L;

    private final Ending ending;
    private final String sentence;

    PublishViolation(Ending ending, String sentence) {
        super(sentence);
        this.ending = ending;
        this.sentence = sentence;
    }

    public Ending ending() {
        return ending;
    }

    /** What is wrong. */
    public String sentence() {
        return sentence;
    }
}
