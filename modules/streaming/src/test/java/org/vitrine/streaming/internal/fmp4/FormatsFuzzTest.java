// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Fuzzing;

final class FormatsFuzzTest {
    @Test
    void a_foreign_configuration_is_read_or_refused_in_a_sentence() {
        Fuzzing.of(FuzzFormats.class);
    }
}
