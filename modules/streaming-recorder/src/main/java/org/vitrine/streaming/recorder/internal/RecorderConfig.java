// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about recordings: {@code config/org.vitrine.streaming.recorder.json}. */
@ObjectClassDefinition(name = "Recordings")
public @interface RecorderConfig {
    String PID = "org.vitrine.streaming.recorder";

    @AttributeDefinition(description = "The folder that recordings are kept in; made where it does not exist.")
    String folder();

    @AttributeDefinition(description = "Whether shows are recorded.")
    boolean record() default true;

    @AttributeDefinition(
            description = "Whether a replay is open to all when its show has ended; else a host publishes it.")
    boolean published() default true;

    @AttributeDefinition(description = "How many days a recording is kept, if its host says nothing else; 0 for ever.")
    int keepDays() default 90;

    @AttributeDefinition(description = "Recording stops when the disk has less room than this left, in megabytes.")
    int leaveFreeMegabytes() default 1024;
}
