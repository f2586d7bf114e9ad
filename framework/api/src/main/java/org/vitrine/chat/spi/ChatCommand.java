// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does what a message that begins with its name asks for, such as {@code /size M}; registered as a service.
 *
 * <p>Of several of one name, the one of the highest service ranking is asked. Filters do not judge the command, but what it says.
 */
@ConsumerType
public interface ChatCommand {
    /** Its name, what it is for, and who may use it; always the same, answered at once. */
    CommandDescription describe();

    /**
     * Does it; on a virtual thread, several at a time; may block.
     *
     * <p>Only called for those who may use it. What is thrown is logged, and the author is told that it did not work.
     */
    CommandReply run(CommandCall call);
}
