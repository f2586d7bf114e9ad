// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import org.vitrine.captions.CaptionLanguage;

/** Staff have chosen this captioner to write in this language. */
record Choice(CaptionLanguage language, String captioner) {}
