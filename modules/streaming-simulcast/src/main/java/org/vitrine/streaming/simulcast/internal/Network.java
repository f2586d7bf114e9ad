// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin with the same bits.
 *
 * @param bits how many of the first ones
 */
record Network(InetAddress first, int bits) {
    /** As registries write it: {@code 192.0.0.0/24}. */
    static Network of(String written) {
        int slash = written.indexOf('/');
        try {
            var first = InetAddress.getByName(written.substring(0, slash));
            return new Network(first, Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written + " is no network", e);
        }
    }

    boolean has(InetAddress address) {
        int length = first.getAddress().length;
        return address.getAddress().length == length && head(address).equals(head(first));
    }

    private BigInteger head(InetAddress address) {
        var bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
