// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.List;
import java.util.function.Supplier;

/**
 * As what a playlist gives a broadcast out.
 *
 * @param neighbours tells of the other broadcasts of the same show
 */
record Form(Kind kind, Supplier<List<Report>> neighbours) {
    /** The playlists of a show, by where they lie: {@code home} leads from there to the multivariant playlist. */
    enum Kind {
        /** What the publisher sends. */
        SOURCE(""),
        /** The same without the picture. */
        SOUND_ALONE("../"),
        /** What somebody has made of it, in a folder of its own. */
        RENDITION("../../");

        private final String home;

        Kind(String home) {
            this.home = home;
        }
    }

    Form as(Kind other) {
        return new Form(other, neighbours);
    }

    /** An address beside the multivariant playlist, as seen from the media playlist. */
    String from(String uri) {
        return kind.home + uri;
    }

    boolean isIndependent(Part part) {
        return kind == Kind.SOUND_ALONE || part.independent();
    }

    /** Whether there is nothing to be had of this part. */
    boolean lacks(Part part) {
        return kind == Kind.SOUND_ALONE && part.sound().isSilent();
    }

    boolean lacks(Segment segment) {
        return segment.parts().stream().allMatch(this::lacks);
    }
}
