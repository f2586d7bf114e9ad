// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.vitrine.json.Json;
import org.vitrine.showlog.ShowLog.Position;

/** Writes the frames that go down to viewers. */
final class Frames {
    private Frames() {}

    /** Events in a row; at least one. */
    static String events(List<Line> lines) {
        var last = lines.getLast().event();
        var start = "{\"e\":" + last.epoch() + ",\"o\":" + last.offset() + ",\"events\":[";
        return lines.stream().map(Line::json).collect(Collectors.joining(",", start, "]}"));
    }

    /** The answer to a hello: where the log ends, and who the server takes the viewer for. */
    static Frame hello(Position end, int viewers, String as) {
        return frame("hello", place(end).put("viewers", viewers).put("as", as));
    }

    /** Too much was missed: what the viewer knows of the show is to be read anew. */
    static Frame reset(Position end) {
        return frame("reset", place(end));
    }

    static Frame viewers(int count) {
        return Frame.of(Json.object().put("viewers", count).toString());
    }

    /** Plug-ins have put something into pages, or taken it away. */
    static Frame ui(String digest) {
        return frame("ui", Json.object().put("digest", digest));
    }

    static Frame ack(String id, long offset) {
        return frame("ack", Json.object().put("id", id).put("o", offset));
    }

    /** What was done and has no place in the log. */
    static Frame ack(String id) {
        return frame("ack", Json.object().put("id", id));
    }

    /** What somebody else tells. */
    static Frame other(String name, JsonNode body) {
        return frame(name, body);
    }

    static Frame error(String id, String code, String detail) {
        var error = Json.object().put("code", code).put("detail", detail);
        if (!id.isEmpty()) {
            error.put("id", id);
        }
        return frame("error", error);
    }

    private static ObjectNode place(Position position) {
        return Json.object().put("epoch", position.epoch()).put("offset", position.offset());
    }

    private static Frame frame(String key, JsonNode body) {
        var frame = Json.object();
        frame.set(key, body);
        return Frame.of(frame.toString());
    }
}
