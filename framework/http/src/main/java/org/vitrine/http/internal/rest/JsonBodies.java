// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.json.Json;

/** Reads and writes bodies in the one JSON dialect. */
@Consumes({"application/json", "application/problem+json", "application/*"})
@Produces({"application/json", "application/problem+json", "application/*"})
final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** What Jersey itself reads and writes as it is. */
    private static final Set<Class<?>> RAW = Set.of(byte[].class, String.class, char[].class);

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(type, media);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(type, media);
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var stream = new PushbackInputStream(body);
        int first = stream.read();
        if (first < 0) {
            return null; // no body at all: whether that will do is for the resource to say
        }
        stream.unread(first);
        var mapper = Json.mapper();
        Object value = mapper.readValue(stream, mapper.constructType(generic));
        if (value == null) {
            throw Problem.of(400, "bad-request", "The request's body is null; a value is needed.")
                    .asException();
        }
        return value;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(bytes(value));
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            var ours = new IllegalStateException("An answer cannot be written as JSON: " + value.getClass());
            ours.addSuppressed(e); // not as the cause: it would be taken for the sender's mistake
            throw ours;
        }
    }

    private static boolean isJson(Class<?> type, MediaType media) {
        boolean json = media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
        return json
                && !RAW.contains(type)
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type)
                && !File.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }
}
