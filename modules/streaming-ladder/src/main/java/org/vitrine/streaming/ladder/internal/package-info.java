// SPDX-License-Identifier: Apache-2.0
/** The ladder: smaller renditions of a stream, made by ffmpeg where it is installed. */
@NullMarked
package org.vitrine.streaming.ladder.internal;

import org.jspecify.annotations.NullMarked;
