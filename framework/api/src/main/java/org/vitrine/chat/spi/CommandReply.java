// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

/** What comes of a command. */
public sealed interface CommandReply {
    /** The author says this instead; filters judge it as if it had been typed. */
    record Say(String text) implements CommandReply {}

    /** The author is told this; of others, staff alone see it. */
    record Tell(String text) implements CommandReply {}
}
