// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How the ladder is made; its steps from the biggest down. */
record LadderSettings(boolean enabled, List<Step> steps, String ffmpeg, int processes, int niceness) {
    private static final int LEAST_NICE = 19;

    LadderSettings {
        steps = steps.stream()
                .sorted(Comparator.comparing(Step::height).reversed())
                .toList();
        if (steps.stream().map(Step::height).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("steps must have different heights: " + steps);
        }
        if (processes < 1) {
            throw new IllegalArgumentException("processes must be 1 or more; it is " + processes);
        }
        if (niceness < 0 || niceness > LEAST_NICE) {
            throw new IllegalArgumentException("niceness must lie between 0 and 19; it is " + niceness);
        }
    }

    static LadderSettings of(LadderConfig config) {
        var steps = Arrays.stream(config.steps()).map(Step::of).toList();
        return new LadderSettings(config.enabled(), steps, config.ffmpeg(), config.processes(), config.niceness());
    }
}
