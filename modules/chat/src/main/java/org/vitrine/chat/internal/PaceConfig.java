// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much one shopper may say in a show. */
@ObjectClassDefinition(name = "Chat pace")
@interface PaceConfig {
    /** How many messages within the time of a flood. */
    @AttributeDefinition(name = "Flood, messages", min = "1")
    int flood_messages() default 8;

    /** How long that time is, in seconds. */
    @AttributeDefinition(name = "Flood, seconds", min = "1")
    int flood_seconds() default 10;

    /** How many messages that are alike within their time. */
    @AttributeDefinition(name = "Duplicates, messages", min = "1")
    int duplicates_messages() default 2;

    /** How long that time is, in seconds. */
    @AttributeDefinition(name = "Duplicates, seconds", min = "1")
    int duplicates_seconds() default 30;
}
