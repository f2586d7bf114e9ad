// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** How sound is coded, of those that are passed on. */
public enum AudioCodec {
    AAC,
    OPUS
}
