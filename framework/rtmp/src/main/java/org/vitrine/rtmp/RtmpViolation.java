// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** Says that a peer does not keep to the protocol or its limits; its connection is closed with this sentence in the log. */
public final class RtmpViolation extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public RtmpViolation(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What it does that it should not. */
    public String sentence() {
        return sentence;
    }
}
