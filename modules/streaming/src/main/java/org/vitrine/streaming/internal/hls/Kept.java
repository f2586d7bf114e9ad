// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.time.Duration;

/** How much of a broadcast can be fetched again: so long, and no more than so many bytes. */
public record Kept(Duration time, long bytes) {}
