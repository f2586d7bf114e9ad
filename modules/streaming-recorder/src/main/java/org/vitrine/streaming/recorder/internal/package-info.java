// SPDX-License-Identifier: Apache-2.0
/** Keeps the segments of streams in files, and gives them out again as replays and clips. */
@NullMarked
package org.vitrine.streaming.recorder.internal;

import org.jspecify.annotations.NullMarked;
