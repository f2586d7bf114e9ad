// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.streaming;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/** The contract finds what is wrong with a taker of streams. */
final class StreamEgressContractTest {
    @Test
    void whoReadsAwayWhatOthersNeedIsFound() {
        var greedy = new StreamEgressContract() {
            @Override
            protected StreamEgress egress() {
                return (show, start) -> new Greedy();
            }
        };
        assertThrows(AssertionError.class, greedy::whatOthersReadTooIsLeftAsItWas);
    }

    private static final class Greedy implements StreamEgress.Sink {
        @Override
        public void tracks(List<Track> tracks) {}

        @Override
        public void unit(AccessUnit unit) {
            unit.data().get(new byte[unit.data().remaining()]);
        }

        @Override
        public void end() {}
    }
}
