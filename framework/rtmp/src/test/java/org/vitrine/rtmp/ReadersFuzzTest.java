// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.testkit.Fuzzing;

/** Whatever a stranger sends, it is read or refused in a sentence. */
final class ReadersFuzzTest {
    @ParameterizedTest
    @ValueSource(classes = {FuzzChunks.class, FuzzAmf.class, FuzzFlvTags.class, FuzzSession.class})
    void foreign_bytes_do_no_harm(Class<?> target) {
        Fuzzing.of(target);
    }
}
