// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says which addresses may be connected to: staff type them, so they could ask the shop to talk to its neighbours.
 *
 * <p>Names are looked up once for each connection, which is then made to the address that was looked at: a name that answers otherwise
 * the next time gains nothing.
 */
final class Reach {
    /**
     * What IANA's registries of special-purpose addresses do not call globally reachable, whole blocks where only parts of them are, and what bears an
     * IPv4 address in it.
     */
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by a provider's customers
                    "127.0.0.0/8", // this machine
                    "169.254.0.0/16", // this link
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "240.0.0.0/4", // kept for later, and broadcast
                    "::/96", // this machine, none, and IPv4 in an old way
                    "::ffff:0:0:0/96", // IPv4, translated without a state
                    "64:ff9b::/96", // IPv4, translated
                    "64:ff9b:1::/48", // IPv4, translated at home
                    "100::/64", // discarded
                    "100:0:0:1::/64", // dummy
                    "2001::/23", // protocols, and IPv4 by Teredo
                    "2001:db8::/32", // documentation
                    "2002::/16", // IPv4 by 6to4
                    "3fff::/20", // documentation
                    "5f00::/16", // segment routing
                    "fc00::/7", // private
                    "fe80::/10", // this link
                    "fec0::/10") // this site
            .map(Network::of)
            .toList();

    private final boolean privateToo;

    Reach(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** The host's address. Blocks. */
    InetAddress find(String host) throws UnknownHostException, NotAllowed {
        var all = InetAddress.getAllByName(host);
        if (!privateToo && Arrays.stream(all).anyMatch(Reach::isPrivate)) {
            throw new NotAllowed();
        }
        return Arrays.stream(all)
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElse(all[0]);
    }

    /** Whether the host may be named by staff, as far as is known now: one that cannot be found may be. Blocks. */
    boolean allows(String host) {
        try {
            find(host);
            return true;
        } catch (UnknownHostException e) {
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isMulticastAddress() || CLOSED.stream().anyMatch(network -> network.has(address));
    }

    /** The address is one that the operator does not allow. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
