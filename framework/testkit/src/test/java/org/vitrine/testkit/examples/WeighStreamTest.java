// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.testkit.streaming.StreamEgressContract;

final class WeighStreamTest extends StreamEgressContract {
    private final WeighStream scales = new WeighStream();

    @Override
    protected StreamEgress egress() {
        return scales;
    }
}
