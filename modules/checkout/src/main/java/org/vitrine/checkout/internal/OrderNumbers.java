// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.security.SecureRandom;

/**
 * Numbers for people: eight letters and digits that are not mistaken for each other, without vowels, so without words.
 *
 * <p>They tell nobody how many orders there are.
 */
final class OrderNumbers {
    private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXZ";
    private static final int HALF = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return half() + "-" + half();
    }

    private String half() {
        var half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return half.toString();
    }
}
