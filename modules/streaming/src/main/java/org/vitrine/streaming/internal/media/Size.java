// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** How large pictures are, in pixels. */
record Size(int width, int height) {
    private static final int LARGEST = 16_384;

    Size {
        if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST) {
            throw new IllegalArgumentException("pictures have a size of " + width + "x" + height);
        }
    }
}
