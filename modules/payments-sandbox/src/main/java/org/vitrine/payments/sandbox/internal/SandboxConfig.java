// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator sets for the sandbox. */
@ObjectClassDefinition(name = "Sandbox payments")
public @interface SandboxConfig {
    String PID = "org.vitrine.payments.sandbox";

    @AttributeDefinition(description = "After how many seconds what was taken is paid out.", min = "0")
    long settlementSeconds() default 60;
}
