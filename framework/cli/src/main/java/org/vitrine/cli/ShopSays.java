// SPDX-License-Identifier: Apache-2.0
package org.vitrine.cli;

/** What keeps a command from being done, in the shop's own words or ours. */
final class ShopSays extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShopSays(String sentence) {
        super(sentence, null, false, false);
    }
}
