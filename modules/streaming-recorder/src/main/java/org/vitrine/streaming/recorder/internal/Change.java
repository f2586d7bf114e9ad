// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

/** What came of changing a recording. */
sealed interface Change {
    /** It is as was wished. */
    record Done() implements Change {}

    /** It is as it was; why, by a stable code and in a sentence. */
    record Refused(String code, String sentence) implements Change {}

    /** Nothing is kept of this show. */
    record NoSuchRecording() implements Change {}
}
