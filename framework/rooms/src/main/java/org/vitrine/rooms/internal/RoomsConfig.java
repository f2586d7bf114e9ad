// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may say about rooms: {@code config/org.vitrine.rooms.json}. */
@ObjectClassDefinition(name = "Rooms")
public @interface RoomsConfig {
    String PID = "org.vitrine.rooms";

    @AttributeDefinition(description = "Frames a second that one viewer may send on average.")
    int viewerFramesPerSecond() default 4;

    @AttributeDefinition(description = "Frames that one viewer may send at once after a pause.")
    int viewerBurst() default 20;

    @AttributeDefinition(description = "Frames a second that all viewers of a room may send together.")
    int roomFramesPerSecond() default 1_000;

    @AttributeDefinition(
            description =
                    "Messages of shoppers a second that everyone in a room is shown; the rest only author, mentioned and staff.")
    int messagesShownPerSecond() default 15;
}
