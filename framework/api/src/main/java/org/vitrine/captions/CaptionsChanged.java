// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A show's captions in this language have come, gone, or are others now: whoever keeps them reads them anew. */
@EventType("captions.CaptionsChanged")
public record CaptionsChanged(CaptionLanguage language) implements Fact {}
