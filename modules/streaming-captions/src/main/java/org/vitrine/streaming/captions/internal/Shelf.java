// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.captions.CaptionLanguage;

/**
 * What the tables tell of a show.
 *
 * @param start when its picture began; empty before it was on air
 */
record Shelf(Optional<Instant> start, List<Upload> uploads, List<Choice> choices) {
    Optional<Upload> upload(CaptionLanguage language) {
        return uploads.stream()
                .filter(upload -> upload.language().equals(language))
                .findFirst();
    }
}
