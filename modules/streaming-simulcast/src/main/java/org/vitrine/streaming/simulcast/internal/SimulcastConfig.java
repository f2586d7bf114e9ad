// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about simulcast: {@code config/org.vitrine.streaming.simulcast.json}. */
@ObjectClassDefinition(name = "Simulcast")
public @interface SimulcastConfig {
    String PID = "org.vitrine.streaming.simulcast";

    @AttributeDefinition(
            description =
                    "Whether staff may name targets on this machine and in private networks, such as an encoder in the house.")
    boolean allowPrivateTargets() default false;

    @AttributeDefinition(
            description = "How many kilobytes may wait for a target that is slow; what is more is left out.")
    int backlogKilobytes() default 8192;
}
