// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes AMF 0: texts, numbers, booleans, maps, lists and null. */
public final class Amf0Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The values, one after the other. */
    public static byte[] write(@Nullable Object... values) {
        var writer = new Amf0Writer();
        try {
            for (var value : values) {
                writer.value(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(5);
            case Number number -> {
                out.writeByte(0);
                out.writeDouble(number.doubleValue());
            }
            case Boolean flag -> {
                out.writeByte(1);
                out.writeBoolean(flag);
            }
            case String text -> {
                out.writeByte(2);
                text(text);
            }
            case Map<?, ?> members -> members(members);
            case List<?> items -> {
                out.writeByte(10);
                out.writeInt(items.size());
                for (var item : items) {
                    value(item);
                }
            }
            default -> throw new IllegalArgumentException("AMF 0 has no form for " + value.getClass());
        }
    }

    private void members(Map<?, ?> members) throws IOException {
        out.writeByte(3);
        for (var member : members.entrySet()) {
            text(String.valueOf(member.getKey()));
            value(member.getValue());
        }
        out.writeShort(0);
        out.writeByte(9);
    }

    private void text(String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
    }
}
