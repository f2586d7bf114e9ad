// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.publish;

import org.vitrine.json.Json;

/**
 * Counts what has come from a browser since it was told the last time, and how late it is. Not thread-safe.
 *
 * <p>Late is what came longer after it was taken than the one that was quickest: what waits in the browser's queue or on its way.
 */
public final class Received {
    private int pictures;
    private int sounds;
    private long bytes;
    private long quickest = Long.MAX_VALUE;
    private long late;

    /** One has come, taken at this time of the browser's clock, now by the server's. */
    public void take(boolean picture, int length, long takenMillis, long nowMillis) {
        if (picture) {
            pictures++;
        } else {
            sounds++;
        }
        bytes += length;
        long way = nowMillis - takenMillis;
        quickest = Math.min(quickest, way);
        late = Math.max(late, way - quickest);
    }

    /** What to tell the browser; counting begins anew. */
    public String tell() {
        var health = Json.object()
                .put("pictures", pictures)
                .put("sounds", sounds)
                .put("bytes", bytes)
                .put("lateMillis", late);
        pictures = 0;
        sounds = 0;
        bytes = 0;
        late = 0;
        var frame = Json.object();
        frame.set("health", health);
        return frame.toString();
    }
}
