// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

/** Says in a sentence why a file is no extension. */
final class UnfitJar extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitJar(String sentence) {
        super(sentence);
    }
}
