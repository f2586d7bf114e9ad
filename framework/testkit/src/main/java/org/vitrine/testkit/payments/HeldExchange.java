// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;

/** An exchange whose reply is kept, to be sent later, in part or not at all. For one thread. */
final class HeldExchange extends HttpExchange {
    private final HttpExchange real;
    private final Headers replyHeaders = new Headers();
    private InputStream request;
    private OutputStream reply;
    private final ByteArrayOutputStream body;
    private int status = -1;

    HeldExchange(HttpExchange real, byte[] request) {
        this.real = real;
        this.request = new ByteArrayInputStream(request);
        this.body = new ByteArrayOutputStream();
        this.reply = body;
    }

    void sendWhole() throws IOException {
        real.getResponseHeaders().putAll(replyHeaders);
        sendInstead(status, body.toByteArray());
    }

    /** Announces the whole reply and ends in the middle. */
    void sendHalf() throws IOException {
        real.getResponseHeaders().putAll(replyHeaders);
        real.sendResponseHeaders(status, body.size() + 1L);
        var out = real.getResponseBody();
        out.write(body.toByteArray(), 0, body.size() / 2);
        out.flush();
    }

    /** Sends this, whatever was held. */
    void sendInstead(int code, byte[] text) throws IOException {
        real.sendResponseHeaders(code, text.length == 0 ? -1 : text.length);
        if (text.length > 0) {
            real.getResponseBody().write(text);
        }
    }

    @Override
    public Headers getRequestHeaders() {
        return real.getRequestHeaders();
    }

    @Override
    public Headers getResponseHeaders() {
        return replyHeaders;
    }

    @Override
    public URI getRequestURI() {
        return real.getRequestURI();
    }

    @Override
    public String getRequestMethod() {
        return real.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return real.getHttpContext();
    }

    @Override
    public void close() {
        // The real one is closed by its server.
    }

    @Override
    public InputStream getRequestBody() {
        return request;
    }

    @Override
    public OutputStream getResponseBody() {
        return reply;
    }

    @Override
    public void sendResponseHeaders(int code, long length) {
        status = code;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return real.getRemoteAddress();
    }

    @Override
    public int getResponseCode() {
        return status;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return real.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return real.getProtocol();
    }

    @Override
    public Object getAttribute(String name) {
        return real.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        real.setAttribute(name, value);
    }

    @Override
    public void setStreams(InputStream in, OutputStream out) {
        request = in;
        reply = out;
    }

    @Override
    public HttpPrincipal getPrincipal() {
        return real.getPrincipal();
    }
}
