// SPDX-License-Identifier: Apache-2.0
/** Low-latency HLS (draft-pantos-hls-rfc8216bis): parts, playlists and who waits for them. */
@NullMarked
package org.vitrine.streaming.internal.hls;

import org.jspecify.annotations.NullMarked;
