// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import org.vitrine.rtmp.FlvTags.Tag;
import org.vitrine.streaming.internal.Publisher.Parting;
import org.vitrine.streaming.internal.health.StreamMeter;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * One publisher in a stream's one seat, with a timeline of its own. On the stream's event loop.
 *
 * @param slug the show's, for the log
 */
record Sitting(Publisher publisher, Timeline timeline, FormatChanges changes, StreamMeter meter, String slug) {
    private static final System.Logger LOG = System.getLogger(Sitting.class.getName());

    private static final String PASSED_ON =
            "What is passed on is H.264, HEVC, AV1 or VP9, and AAC or Opus; the rest is left out.";

    boolean isOf(Publisher other) {
        return publisher == other;
    }

    /** Takes in what the publisher sent, or parts with it. */
    void accept(Tag tag, long timestamp) {
        if (tag instanceof Tag.Unsupported other && meter.unsupported()) {
            LOG.log(Level.WARNING, "The show {0} is streamed to in {1}. {2}", slug, other.codec(), PASSED_ON);
        }
        try {
            timeline.accept(tag, timestamp);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "What is streamed to the show {0} cannot be read: {1}", slug, e.getMessage());
            publisher.close(Parting.UNREADABLE);
        }
        if (changes.tooMany()) {
            publisher.close(Parting.RESTLESS);
        }
    }

    /** Cuts what had not been cut yet; what was sent last may be unreadable, which is no reason to stay open. */
    void end() {
        try {
            timeline.end();
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "The last that came for the show " + slug + " cannot be read", e);
        }
    }
}
