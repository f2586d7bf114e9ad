// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Does what a frame of one kind asks for; registered as a service. */
@ConsumerType
public interface RoomCommand {
    /** The frame's only key: {@code say} for <code>{"say":{…}}</code>. */
    String name();

    /** Does it, on a virtual thread; may block. What is thrown is answered as an error without details. */
    Answer handle(Inbound frame);
}
