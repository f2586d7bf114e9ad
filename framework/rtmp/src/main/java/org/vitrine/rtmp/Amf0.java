// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads AMF 0 (Adobe's specification of 2007): numbers as Double, objects and ECMA arrays as Map, strict arrays as List, null and
 * undefined as null.
 */
public final class Amf0 {
    private static final int DEEPEST = 16;
    private static final int OBJECT_END = 9;
    private static final int MOST_MEMBERS = 1_000;

    private Amf0() {}

    /** All values of a message, one after the other. */
    public static List<@Nullable Object> readAll(byte[] bytes) throws RtmpViolation {
        var in = ByteBuffer.wrap(bytes);
        var values = new ArrayList<@Nullable Object>();
        try {
            while (in.hasRemaining()) {
                values.add(read(in, 0));
            }
        } catch (java.nio.BufferUnderflowException e) {
            throw new RtmpViolation("an AMF value is cut off");
        }
        return values;
    }

    private static @Nullable Object read(ByteBuffer in, int depth) throws RtmpViolation {
        if (depth > DEEPEST) {
            throw new RtmpViolation("AMF values are nested more than " + DEEPEST + " deep");
        }
        int marker = in.get() & 0xFF;
        return switch (marker) {
            case 0 -> in.getDouble();
            case 1 -> in.get() != 0;
            case 2 -> text(in, in.getShort() & 0xFFFF);
            case 3 -> members(in, depth);
            case 5, 6 -> null;
            case 8 -> ecmaArray(in, depth);
            case 10 -> strictArray(in, depth);
            case 11 -> date(in);
            case 12 -> text(in, in.getInt());
            default -> throw new RtmpViolation("AMF marker " + marker + " is not known");
        };
    }

    private static Map<String, @Nullable Object> ecmaArray(ByteBuffer in, int depth) throws RtmpViolation {
        in.getInt();
        return members(in, depth);
    }

    private static Map<String, @Nullable Object> members(ByteBuffer in, int depth) throws RtmpViolation {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (true) {
            var name = text(in, in.getShort() & 0xFFFF);
            if (name.isEmpty() && endsHere(in)) {
                return members;
            }
            if (members.size() == MOST_MEMBERS) {
                throw new RtmpViolation("an AMF object has more than " + MOST_MEMBERS + " members");
            }
            members.put(name, read(in, depth + 1));
        }
    }

    private static boolean endsHere(ByteBuffer in) {
        in.mark();
        if (in.get() == OBJECT_END) {
            return true;
        }
        in.reset();
        return false;
    }

    private static List<@Nullable Object> strictArray(ByteBuffer in, int depth) throws RtmpViolation {
        int count = in.getInt();
        if (count < 0 || count > MOST_MEMBERS) {
            throw new RtmpViolation("an AMF array has more than " + MOST_MEMBERS + " members");
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count; i++) {
            values.add(read(in, depth + 1));
        }
        return values;
    }

    private static double date(ByteBuffer in) {
        double millis = in.getDouble();
        in.getShort();
        return millis;
    }

    private static String text(ByteBuffer in, int length) throws RtmpViolation {
        if (length < 0 || length > in.remaining()) {
            throw new RtmpViolation("an AMF text is cut off");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
