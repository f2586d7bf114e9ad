// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

/**
 * Who signed a jar.
 *
 * @param name as the certificate says, which anybody may write there
 * @param fingerprint the certificate's SHA-256 in lower-case hexadecimal digits: this is what is trusted
 */
public record Publisher(String name, String fingerprint, boolean trusted) {
    public Publisher {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A publisher's fingerprint is a SHA-256 of 64 hexadecimal digits");
        }
    }
}
