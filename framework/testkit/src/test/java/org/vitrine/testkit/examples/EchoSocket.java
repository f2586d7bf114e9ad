// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.osgi.service.component.annotations.Component;
import org.vitrine.http.Socket;
import org.vitrine.http.spi.SocketEndpoint;

/** Sends back what it hears, at {@code /api/v1/echo/{room}}, with the room's name before it. */
@Component
public final class EchoSocket implements SocketEndpoint {
    @Override
    public String path() {
        return "echo/{room}";
    }

    @Override
    public Listener open(Socket socket) {
        var room = socket.parameters().getOrDefault("room", "");
        return new Listener() {
            @Override
            public void text(String frame) {
                socket.send(room + ": " + frame);
            }

            @Override
            public void closed() {}
        };
    }
}
