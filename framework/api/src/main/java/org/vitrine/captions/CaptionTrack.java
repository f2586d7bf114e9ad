// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

/** One language in which a show can be read. */
public record CaptionTrack(CaptionLanguage language, Source source) {
    /** Where the words come from. */
    public enum Source {
        /** Written down by a captioner while they were said: they stand in the show's log. */
        SPOKEN,
        /** A file of staff's. It takes the place of what was written down in its language. */
        UPLOADED
    }
}
