// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How people prove who they are; PID {@code org.vitrine.identity}. */
@ObjectClassDefinition(name = "Identity")
public @interface IdentityConfig {
    /** The PID. */
    String PID = "org.vitrine.identity";

    @AttributeDefinition(description = "Where the master key lies; it is made there at the first start.")
    String folder();

    @AttributeDefinition(
            description = "The master key itself, 32 bytes in Base64, in place of the file.",
            required = false)
    String _masterKey() default "";

    @AttributeDefinition(description = "Whether accounts come from the demo, so that no set-up token is printed.")
    boolean demo() default false;

    @AttributeDefinition(description = "How many log-ins may fail in a minute, for one address and for one account.")
    int failedLoginsPerMinute() default 5;

    @AttributeDefinition(description = "How many guests one address may make in a minute.")
    int guestsPerMinute() default 60;
}
