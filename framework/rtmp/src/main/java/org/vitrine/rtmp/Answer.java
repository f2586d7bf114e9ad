// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to a command, or tells of a stream.
 *
 * @param number that of the command it answers; 0 where it answers none
 * @param values what follows the number
 */
record Answer(String name, double number, List<@Nullable Object> values) {
    static Answer of(byte[] payload) throws RtmpViolation {
        var values = Amf0.readAll(payload);
        if (values.size() < 2
                || !(values.getFirst() instanceof String name)
                || !(values.get(1) instanceof Double number)) {
            throw new RtmpViolation("an answer without name or number");
        }
        return new Answer(name, number, values.subList(2, values.size()));
    }

    /** The number of the stream that was made. */
    int streamId() throws RtmpViolation {
        if (values.size() < 2 || !(values.get(1) instanceof Double id)) {
            throw new RtmpViolation("it made a stream without a number");
        }
        return id.intValue();
    }

    boolean isError() {
        return text("level").equals("error");
    }

    String code() {
        return text("code");
    }

    /** Its own words. */
    String sentence() {
        return text("description");
    }

    private String text(String name) {
        for (var value : values) {
            if (value instanceof Map<?, ?> members && members.get(name) instanceof String text) {
                return text;
            }
        }
        return "";
    }
}
