// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.health.HealthCheckContract;
import org.vitrine.testkit.showlog.LogListenerContract;

final class LiveStreamingContractsTest {
    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Nested
    final class AsListener extends LogListenerContract {
        @Override
        protected LogListener listener() {
            return station.streaming;
        }
    }

    @Nested
    final class AsHealthCheck extends HealthCheckContract {
        @Override
        protected HealthCheck check() {
            return station.streaming;
        }
    }
}
