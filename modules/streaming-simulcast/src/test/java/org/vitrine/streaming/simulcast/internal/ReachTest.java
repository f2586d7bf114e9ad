// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1",
                "192.0.0.1",
                "192.0.0.255",
                "192.0.2.1",
                "192.88.99.1",
                "198.51.100.7",
                "203.0.113.200",
                "240.0.0.1",
                "64:ff9b:1::a00:1",
                "100::1",
                "100:0:0:1::1",
                "2001::1",
                "2001:1ff::1",
                "2001:db8::1",
                "3fff:fff::1",
                "5f00::1",
                "febf::1",
                "fec0::1"
            })
    void the_shops_own_neighbours_are_out_of_reach_unless_the_operator_says_so(String host)
            throws UnknownHostException, Reach.NotAllowed {
        assertThrows(Reach.NotAllowed.class, () -> new Reach(false).find(host));
        assertFalse(new Reach(false).allows(host));
        assertTrue(new Reach(true).allows(host));
        new Reach(true).find(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "64:ff9b:2::1",
                "2001:200::1",
                "2001:db9::1",
                "2a00::1",
                "3fff:1000::1"
            })
    void the_rest_of_the_world_is_within_reach(String host) throws UnknownHostException, Reach.NotAllowed {
        assertEquals(InetAddress.getByName(host), new Reach(false).find(host));
    }

    @Test
    void a_name_that_nobody_knows_may_be_planned_and_not_found() {
        var reach = new Reach(false);
        assertTrue(reach.allows("nowhere.invalid"));
        assertThrows(UnknownHostException.class, () -> reach.find("nowhere.invalid"));
    }
}
