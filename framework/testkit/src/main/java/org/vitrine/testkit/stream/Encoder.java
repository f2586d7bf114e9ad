// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a publisher presents itself.
 *
 * @param properties what it adds to RTMP's connect command: texts, numbers, booleans
 * @param chunkBytes the size of the chunks it cuts messages into
 */
public record Encoder(Map<String, Object> properties, int chunkBytes) {
    /** As usual encoders do. */
    public static final Encoder USUAL = new Encoder(Map.of(), 4096);

    public Encoder {
        properties = Map.copyOf(properties);
        if (chunkBytes < 1 || chunkBytes > 0xFFFFFF) {
            throw new IllegalArgumentException("chunks of " + chunkBytes + " bytes");
        }
    }

    /** The same with one more property in its connect command. */
    public Encoder with(String property, Object value) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new Encoder(more, chunkBytes);
    }

    /** The same with chunks of this size. */
    public Encoder withChunks(int bytes) {
        return new Encoder(properties, bytes);
    }
}
