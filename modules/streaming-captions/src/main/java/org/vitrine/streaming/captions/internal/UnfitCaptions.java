// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

/** Says what is wrong with a file, and in which line. */
final class UnfitCaptions extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnfitCaptions(int line, String sentence) {
        super("Line " + line + ": " + sentence);
        this.line = line;
    }

    int line() {
        return line;
    }
}
