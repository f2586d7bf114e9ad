// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** How pictures are coded, of those that are passed on. */
public enum VideoCodec {
    /** H.264. */
    AVC,
    /** H.265. */
    HEVC,
    AV1,
    VP9
}
