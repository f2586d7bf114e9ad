// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.kernel.CannotStart;

/** Some networks in CIDR notation, to ask whether an address lies in one of them. */
record Networks(List<Network> networks) {
    static Networks of(String... cidrs) {
        return new Networks(Stream.of(cidrs)
                .map(String::strip)
                .filter(cidr -> !cidr.isEmpty())
                .map(Network::of)
                .toList());
    }

    boolean contain(String address) {
        return !networks.isEmpty()
                && literal(address)
                && networks.stream().anyMatch(network -> network.contains(bytes(address)));
    }

    /** Whether it is an IP address, which can be read without asking a name server. */
    static boolean literal(String address) {
        return address.matches("[0-9.]{7,15}|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");
    }

    static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + address, e);
        }
    }

    /** One of them: its address, of which so many bits count. */
    private static final class Network {
        private final byte[] base;
        private final int bits;

        Network(byte[] base, int bits) {
            this.base = base;
            this.bits = bits;
        }

        static Network of(String cidr) {
            var parts = cidr.split("/", 2);
            if (!literal(parts[0])) {
                throw new CannotStart("trustedProxies: not a network such as 10.0.0.0/8: " + cidr);
            }
            var base = bytes(parts[0]);
            return new Network(base, parts.length == 1 ? base.length * 8 : Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                if ((((address[i / 8] ^ base[i / 8]) >> (7 - i % 8)) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
