// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.util.List;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * What the host should mend is something else than before; for staff, at most every five seconds, and not told when the publisher goes.
 *
 * @param advice the codes of all that is to be mended now, the worst first; empty when all is well
 */
@EventType("streaming.HealthChanged")
public record HealthChanged(List<String> advice) implements Fact {
    public HealthChanged {
        advice = List.copyOf(advice);
    }
}
