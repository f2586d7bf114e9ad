// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

/** How large a thing is, in millimetres, as it stands before you. */
public record Dimensions(int widthMillimetres, int heightMillimetres, int depthMillimetres) {
    private static final int LARGEST = 100_000;

    public Dimensions {
        if (!fits(widthMillimetres) || !fits(heightMillimetres) || !fits(depthMillimetres)) {
            throw new IllegalArgumentException("Width, height and depth are 1 to " + LARGEST + " millimetres");
        }
    }

    private static boolean fits(int millimetres) {
        return millimetres >= 1 && millimetres <= LARGEST;
    }
}
