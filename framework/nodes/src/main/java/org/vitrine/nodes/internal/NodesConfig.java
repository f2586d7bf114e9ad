// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the other nodes are found: {@code config/org.vitrine.nodes.json}; without it there are none. */
@ObjectClassDefinition(name = "Nodes", description = "The processes that serve this shop together")
public @interface NodesConfig {
    String PID = "org.vitrine.nodes";

    @AttributeDefinition(description = "nats://host:4222 or tls://host:4222; several of a cluster with commas between")
    String nats();

    @AttributeDefinition(description = "Tells apart the shops that use the same NATS: letters, digits and -")
    String shop() default "shop";

    @AttributeDefinition(description = "The user, where NATS wants one")
    String user() default "";

    @AttributeDefinition(description = "The user's password")
    String _password() default "";

    @AttributeDefinition(description = "A file of credentials (.creds) instead, as nsc makes them")
    String credentials() default "";
}
