// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

/**
 * What the shopper has to do before a payment can go on.
 *
 * @param type {@code redirect}: open the address, in a frame or as the page
 * @param url absolute, or beginning with a slash for this shop
 */
public record NextAction(String type, String url) {
    /** Sends the shopper to a page of the provider. */
    public static NextAction redirect(String url) {
        return new NextAction("redirect", url);
    }
}
