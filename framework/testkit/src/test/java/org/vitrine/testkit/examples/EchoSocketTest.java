// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.http.spi.SocketEndpoint;
import org.vitrine.testkit.http.MemorySocket;
import org.vitrine.testkit.http.SocketEndpointContract;

final class EchoSocketTest extends SocketEndpointContract {
    @Override
    protected SocketEndpoint endpoint() {
        return new EchoSocket();
    }

    @Test
    void whatIsHeardComesBack() {
        var socket = new MemorySocket(Map.of("room", "blue"));
        endpoint().open(socket).text("hello");
        assertEquals(List.of("blue: hello"), socket.sent());
    }
}
