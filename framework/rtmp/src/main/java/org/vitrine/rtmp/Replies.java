// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server says, as chunks. */
final class Replies {
    private static final int CONTROL = 2;
    private static final int COMMANDS = 3;
    /** Of enhanced RTMP's capabilities: modifiers before a packet are understood. */
    private static final int MODIFIERS = 4;

    private static final int CAN_FORWARD = 4;

    private final ChunkSender sender = new ChunkSender();

    /** Writes with the usual chunk size what is shorter, and with this one what is sent after it has been announced. */
    Replies(int chunkSize) {
        sender.chunkSize(chunkSize);
    }

    /** A protocol control message whose payload is all of the buffer. */
    byte[] control(int type, ByteBuffer payload) {
        var bytes = new byte[payload.capacity()];
        payload.get(0, bytes);
        return sender.write(CONTROL, new RtmpMessage(type, 0, 0, bytes));
    }

    /** A command with these values. */
    byte[] command(@Nullable Object... values) {
        return command(0, Amf0Writer.write(values));
    }

    /** The answer to a connect command of this number; who speaks enhanced RTMP is told what is passed on. */
    byte[] connected(double number, boolean enhanced) {
        var about = new LinkedHashMap<String, Object>();
        about.put("fmsVer", "FMS/3,0,1,123");
        about.put("capabilities", 31);
        if (enhanced) {
            about.put("capsEx", MODIFIERS);
            about.put("fourCcList", FlvCodec.fourCcs());
            about.put("videoFourCcInfoMap", forwarded(true));
            about.put("audioFourCcInfoMap", forwarded(false));
        }
        return command("_result", number, about, information("status", "NetConnection.Connect.Success", "Connected."));
    }

    /** How a stream stands. */
    byte[] status(int stream, String level, String code, String description) {
        return command(stream, Amf0Writer.write("onStatus", 0, null, information(level, code, description)));
    }

    private byte[] command(int stream, byte[] values) {
        return sender.write(COMMANDS, new RtmpMessage(RtmpMessage.COMMAND_AMF0, stream, 0, values));
    }

    private static Map<String, Object> forwarded(boolean picture) {
        var codecs = new LinkedHashMap<String, Object>();
        for (var codec : FlvCodec.values()) {
            if (codec.isPicture() == picture) {
                codecs.put(codec.fourCc(), CAN_FORWARD);
            }
        }
        return codecs;
    }

    private static Map<String, Object> information(String level, String code, String description) {
        return Map.of("level", level, "code", code, "description", description, "objectEncoding", 0);
    }
}
