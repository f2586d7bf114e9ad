// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

/** How a tape is. */
enum TapeState {
    /** It is being written, or was when the process died. */
    RECORDING,
    /** All of it is there. */
    KEPT,
    /** The disk was full or failed: what came before is there. */
    BROKEN,
    /** The disk was too slow for the stream: pieces are missing. */
    GAPS
}
