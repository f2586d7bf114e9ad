// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Instant;
import java.util.UUID;
import org.vitrine.captions.CaptionLanguage;

/**
 * What is known of a file without reading it.
 *
 * @param edition another one with each upload
 */
record Upload(CaptionLanguage language, int cues, Instant uploadedAt, UUID edition) {}
