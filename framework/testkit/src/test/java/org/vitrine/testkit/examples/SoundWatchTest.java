// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import org.vitrine.captions.spi.Captioner;
import org.vitrine.testkit.captions.CaptionerContract;

final class SoundWatchTest extends CaptionerContract {
    private final SoundWatch watch = new SoundWatch();

    @Override
    protected Captioner captioner() {
        return watch;
    }
}
