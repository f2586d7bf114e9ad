// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs;

/** Says that a file is larger than what is allowed here. */
public final class BlobTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlobTooLarge(long maxBytes) {
        super("The file is larger than " + maxBytes + " bytes, which is the most that is taken here");
    }
}
