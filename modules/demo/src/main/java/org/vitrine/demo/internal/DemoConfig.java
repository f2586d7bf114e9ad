// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the demo needs; there with {@code --demo} alone, and without it nothing of this bundle runs. */
@ObjectClassDefinition(name = "Demo")
public @interface DemoConfig {
    /** The PID. */
    String PID = "org.vitrine.demo";

    @AttributeDefinition(description = "The folder in which demo.json is kept.")
    String folder();

    @AttributeDefinition(description = "How many scripted guests watch, talk and buy; 0 for none.")
    int guests() default 5;
}
