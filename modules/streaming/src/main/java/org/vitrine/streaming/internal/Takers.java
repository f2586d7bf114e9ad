// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.StreamEgress;

/** The services of other bundles that take what is streamed; they come and go while streams run. */
record Takers(List<StreamEgress> egresses, List<MediaArchive> archives) {
    Takers() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }
}
