// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** Bodies of audio and video messages. */
public final class FuzzFlvTags {
    private FuzzFlvTags() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FlvTags.video(input);
        FlvTags.audio(input);
    }
}
