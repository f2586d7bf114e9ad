// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

/** Values in AMF 0. */
public final class FuzzAmf {
    private FuzzAmf() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Amf0.readAll(input);
        } catch (RtmpViolation refused) {
            refused.sentence();
        }
    }
}
