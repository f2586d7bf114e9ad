// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AMF 0, as much of it as commands need. */
final class Amf {
    private static final int NUMBER = 0;
    private static final int BOOLEAN = 1;
    private static final int TEXT = 2;
    private static final int OBJECT = 3;
    private static final int NULL = 5;
    private static final int UNDEFINED = 6;
    private static final int ARRAY = 8;
    private static final int OBJECT_END = 9;

    private Amf() {}

    /** The values, one after the other. */
    static byte[] write(@Nullable Object... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (var value : values) {
            write(out, value);
        }
        return bytes.toByteArray();
    }

    /** All values there are. */
    static List<@Nullable Object> readAll(byte[] bytes) throws IOException {
        var in = new DataInputStream(new java.io.ByteArrayInputStream(bytes));
        var values = new ArrayList<@Nullable Object>();
        while (in.available() > 0) {
            values.add(read(in));
        }
        return values;
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Number number -> {
                out.writeByte(NUMBER);
                out.writeDouble(number.doubleValue());
            }
            case Boolean flag -> {
                out.writeByte(BOOLEAN);
                out.writeBoolean(flag);
            }
            case String text -> {
                out.writeByte(TEXT);
                writeText(out, text);
            }
            case Map<?, ?> members -> {
                out.writeByte(OBJECT);
                for (var member : members.entrySet()) {
                    writeText(out, String.valueOf(member.getKey()));
                    write(out, member.getValue());
                }
                writeText(out, "");
                out.writeByte(OBJECT_END);
            }
            default -> throw new IllegalArgumentException("AMF 0 has no form for " + value.getClass());
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        return switch (marker) {
            case NUMBER -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case TEXT -> readText(in);
            case OBJECT -> readMembers(in);
            case NULL, UNDEFINED -> null;
            case ARRAY -> {
                in.readInt();
                yield readMembers(in);
            }
            default -> throw new IOException("AMF marker " + marker + " is not known");
        };
    }

    private static Map<String, @Nullable Object> readMembers(DataInputStream in) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var name = readText(in); !name.isEmpty(); name = readText(in)) {
            members.put(name, read(in));
        }
        in.readUnsignedByte();
        return members;
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }
}
