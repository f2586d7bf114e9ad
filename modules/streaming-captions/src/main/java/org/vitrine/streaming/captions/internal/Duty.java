// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.Hearing;

/** What a captioner has been chosen for, and what it is to hear. */
record Duty(Captioner captioner, Choice choice, Hearing hearing) {}
