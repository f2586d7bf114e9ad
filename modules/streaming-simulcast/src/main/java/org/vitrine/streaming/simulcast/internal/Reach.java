// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Says which addresses may be connected to: staff type them, so they could ask the shop to talk to its neighbours.
 *
 * <p>Names are looked up once for each connection, which is then made to the address that was looked at: a name that answers otherwise
 * the next time gains nothing.
 */
final class Reach {
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
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address four && isSpecial(four.getAddress()))
                || (address instanceof Inet6Address six && isSpecial6(six.getAddress()));
    }

    /** 0/8, what providers share behind one address (100.64/10), tests (198.18/15), and what is kept for later (240/4). */
    private static boolean isSpecial(byte[] four) {
        int first = four[0] & 0xFF;
        int second = four[1] & 0xFF;
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** Local ones (fc00::/7), and those that bear an IPv4 address in them (64:ff9b::/96, 2002::/16, ::/96). */
    private static boolean isSpecial6(byte[] six) {
        boolean local = (six[0] & 0xFE) == 0xFC;
        boolean translated = six[0] == 0 && six[1] == 0x64 && six[2] == (byte) 0xFF && six[3] == (byte) 0x9B;
        boolean tunnel = six[0] == 0x20 && six[1] == 0x02;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= six[i] == 0;
        }
        return local || translated || tunnel || compatible;
    }

    /** The address is one that the operator does not allow. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
