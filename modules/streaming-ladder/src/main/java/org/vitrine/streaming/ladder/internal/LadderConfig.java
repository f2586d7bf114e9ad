// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about the ladder: {@code config/org.vitrine.streaming.ladder.json}. */
@ObjectClassDefinition(name = "Smaller pictures")
public @interface LadderConfig {
    String PID = "org.vitrine.streaming.ladder";

    @AttributeDefinition(description = "Whether smaller pictures are made at all.")
    boolean enabled() default true;

    @AttributeDefinition(
            description = "The smaller pictures, each height:kbit/s; those not below the source are left out.")
    String[] steps() default {"480:800", "240:300"};

    @AttributeDefinition(description = "The program, by its name or path.")
    String ffmpeg() default "ffmpeg";

    @AttributeDefinition(description = "How many streams have smaller pictures at once.")
    int processes() default 2;

    @AttributeDefinition(description = "How far the program stands back for others, 0 to 19 (see nice).")
    int niceness() default 5;
}
