// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * Something was said, and a captioner has written it down; its event's media time is {@code from}.
 *
 * @param cue one that has been told already in this language is replaced
 * @param from when it was said, on the programme clock
 * @param text what was said, as plain text; null once erased
 */
@EventType(value = "captions.CueSpoken", waitsForPicture = true)
public record CueSpoken(
        String cue,
        CaptionLanguage language,
        Instant from,
        Instant to,
        @Erasable @Nullable String text) implements Fact {}
