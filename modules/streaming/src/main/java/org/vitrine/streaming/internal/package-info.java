// SPDX-License-Identifier: Apache-2.0
/** Streams: RTMP in, LL-HLS and fragments over WebSocket out. */
@NullMarked
package org.vitrine.streaming.internal;

import org.jspecify.annotations.NullMarked;
