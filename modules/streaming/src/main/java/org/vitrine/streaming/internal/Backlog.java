// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been sent since the last key frame, for who comes next.
 *
 * <p>Where key frames are so far apart that it would become too much it is empty, and who comes waits for the next one: with a hole in
 * it, it could not be decoded. For the stream's event loop.
 */
final class Backlog {
    private static final int MOST_BYTES = 8 << 20;

    private final List<Buffer> messages = new ArrayList<>();
    private int bytes;

    void add(Buffer message, boolean key) {
        if (key) {
            clear();
        } else if (isEmpty()) {
            return;
        }
        messages.add(message);
        bytes += message.length();
        if (bytes > MOST_BYTES) {
            clear();
        }
    }

    void clear() {
        messages.clear();
        bytes = 0;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    int bytes() {
        return bytes;
    }

    /** All of it, oldest first; shared by all who come. */
    List<Buffer> messages() {
        return List.copyOf(messages);
    }
}
