// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.launcher;

/** Says what is wrong with the command line. */
final class BadOption extends Exception {
    private static final long serialVersionUID = 1L;

    BadOption(String sentence) {
        super(sentence);
    }
}
