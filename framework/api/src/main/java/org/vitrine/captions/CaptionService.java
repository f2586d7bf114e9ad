// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.showlog.ShowId;

/** What can be read of shows, while they are live and after. Blocks: not for event loops. */
@ProviderType
public interface CaptionService {
    /** The languages of a show, by their tags, one track for each; languages that a captioner is about to write stand here before its first word. */
    List<CaptionTrack> tracks(ShowId show);

    /**
     * What is to be read within a stretch of the programme, in order; cues that reach into it from either side too, with their own times.
     *
     * <p>Cues of this language that became known within the stretch, though they belong before it, are among them: whoever fetches stretch by
     * stretch misses none.
     *
     * @param from the first moment of the stretch
     * @param to the first moment after it
     */
    List<Cue> cues(ShowId show, CaptionLanguage language, Instant from, Instant to);
}
